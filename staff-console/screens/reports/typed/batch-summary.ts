import type { FiguresContent, Language } from "@motcua/protocol";
import type { Formats } from "@motcua/screen-kit";
import { typedTexts } from "../../../texts/typed-texts.ts";

/** A batch in one line: enough to know it again. */
export function batchSummary(content: FiguresContent, language: Language, formats: Formats): string {
  const texts = typedTexts[language];
  const named = (name: string, n: number) => `${name} ${formats.amount(n)}`;
  switch (content.kind) {
    case "survey": {
      const { answers, issued, mode } = content;
      const n = answers.by === "satisfied" ? answers.of : answers.counts.reduce((sum, one) => sum + one.n, 0);
      const satisfied =
        answers.by === "satisfied"
          ? answers.satisfied
          : answers.counts.reduce((sum, one) => sum + (one.satisfied ? one.n : 0), 0);
      const share = n === 0 ? texts.nothing : formats.share(satisfied / n);
      return [modeNames[mode][language], texts.ratings(formats.amount(n)), share]
        .concat(issued === null ? [] : [named(texts.issued, issued)])
        .join(" · ");
    }
    case "dossiers": {
      const all = content.total === null ? content.fields.map(({ figures }) => figures) : [content.total];
      const sum = (key: "received" | "early" | "onTime" | "late") =>
        all.reduce((total, one) => total + one[key], 0);
      return (["received", "early", "onTime", "late"] as const)
        .map((key) => named(texts[key], sum(key)))
        .join(" · ");
    }
    case "sipas":
      return formats.share(content.percent / 100);
    case "activities":
      return [
        content.procedures === null
          ? null
          : named(activityNames.procedures[language], content.procedures.total),
        content.feedback === null ? null : named(activityNames.feedback[language], content.feedback.received),
        content.dialogue === null
          ? null
          : named(activityNames.dialogue[language], content.dialogue.registered),
      ]
        .filter((part) => part !== null)
        .join(" · ");
    case "visits":
      return [
        content.file,
        named(visitNames.visits[language], content.visits),
        named(visitNames.ratings[language], content.ratings),
        named(visitNames.days[language], content.days),
      ].join(" · ");
    default:
      return content satisfies never;
  }
}

const modeNames = {
  paper: { vi: "Phiếu giấy", en: "Paper" },
  tablet: { vi: "Máy đánh giá", en: "Tablets" },
  phone: { vi: "Điện thoại", en: "Phones" },
} as const;

const visitNames = {
  visits: { vi: "Lượt", en: "Visits" },
  ratings: { vi: "Đánh giá", en: "Ratings" },
  days: { vi: "Ngày", en: "Days" },
} as const;

const activityNames = {
  procedures: { vi: "Thủ tục", en: "Procedures" },
  feedback: { vi: "Phản ánh, kiến nghị", en: "Feedback" },
  dialogue: { vi: "Đăng ký đối thoại", en: "Registered for dialogue" },
} as const;
