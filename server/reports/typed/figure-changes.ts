/** What a correction would change, figure by figure: looked at before anything is entered. */
import type { Bilingual, FigureChange, FiguresContent } from "@motcua/protocol";
import { dossierKeys, dossierNames } from "./dossier-names.ts";
import { totalFigures } from "./dossier-row.ts";
import { ratingsOf } from "./survey-ratings.ts";

interface Figure {
  readonly name: Bilingual;
  readonly n: number | null;
}

/** Only what differs; everything, when there was nothing before. */
export function figureChanges(before: FiguresContent | null, after: FiguresContent): FigureChange[] {
  const old = new Map(
    before === null ? [] : [...figuresOf(before)].map(({ name, n }) => [name.vi, { name, n }]),
  );
  const changes: FigureChange[] = [];
  for (const { name, n } of figuresOf(after)) {
    const was = old.get(name.vi)?.n ?? null;
    old.delete(name.vi);
    if (was !== n) changes.push({ name, before: was, after: n });
  }
  for (const { name, n } of old.values()) if (n !== null) changes.push({ name, before: n, after: null });
  return changes;
}

function figuresOf(content: FiguresContent): Figure[] {
  switch (content.kind) {
    case "survey": {
      const { n, satisfied } = ratingsOf(content);
      return [
        { name: { vi: "Số phiếu phát ra", en: "Forms issued" }, n: content.issued },
        { name: { vi: "Số phiếu thu về", en: "Forms collected" }, n: content.collected },
        { name: { vi: "Số phiếu hợp lệ", en: "Valid forms" }, n: content.valid },
        { name: { vi: "Số đánh giá", en: "Ratings" }, n },
        { name: { vi: "Hài lòng trở lên", en: "Satisfied" }, n: satisfied },
      ];
    }
    case "dossiers": {
      const rows = [
        { name: null, figures: totalFigures(content) },
        ...content.fields.map(({ name, figures }) => ({ name, figures })),
      ];
      return rows.flatMap(({ name, figures }) =>
        dossierKeys.map((key) => {
          const { vi, en } = dossierNames[key];
          const called = name === null ? { vi, en } : { vi: `${name}: ${vi}`, en: `${name}: ${en}` };
          return { name: called, n: figures[key] };
        }),
      );
    }
    case "sipas":
      return [
        { name: { vi: "Chỉ số SIPAS (%)", en: "SIPAS (%)" }, n: content.percent },
        { name: { vi: "Số người được hỏi", en: "People asked" }, n: content.respondents },
      ];
    case "activities":
      return [
        { name: { vi: "Thủ tục", en: "Procedures" }, n: content.procedures?.total ?? null },
        { name: { vi: "Phản ánh đã nhận", en: "Feedback received" }, n: content.feedback?.received ?? null },
        {
          name: { vi: "Phản ánh đã giải quyết", en: "Feedback resolved" },
          n: content.feedback?.resolved ?? null,
        },
        {
          name: { vi: "Đăng ký đối thoại", en: "Registered for dialogue" },
          n: content.dialogue?.registered ?? null,
        },
      ];
    case "visits":
      return [
        { name: { vi: "Lượt", en: "Visits" }, n: content.visits },
        { name: { vi: "Đánh giá", en: "Ratings" }, n: content.ratings },
        { name: { vi: "Ngày", en: "Days" }, n: content.days },
      ];
    default:
      return content satisfies never;
  }
}
