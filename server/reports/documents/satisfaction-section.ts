/** Ratings in the periodic report: never a share without its number, response rate, interval and mode (V4). */
import type {
  CollectionMode,
  ModeRatings,
  RatingsTogether,
  SatisfactionMeasures,
  SatisfactionReport,
} from "@motcua/protocol";
import type { DocumentBlock, DocumentCell, DocumentSection, DocumentTable } from "./office-document.ts";
import type { Voice } from "./periodic-words.ts";

const modes: readonly CollectionMode[] = ["tablet", "phone", "paper"];
const modeNames: Readonly<Record<CollectionMode, readonly [string, string]>> = {
  tablet: ["Máy tính bảng tại quầy", "Tablet at the counter"],
  phone: ["Điện thoại của người dân", "The citizen's phone"],
  paper: ["Phiếu khảo sát giấy", "Paper survey"],
};

/** The section; `together` adds paper surveys and typed figures to the program's own votes, or is null without any. */
export function satisfactionSection(
  report: SatisfactionReport,
  together: RatingsTogether | null,
  voice: Voice,
): DocumentSection {
  const title = voice.say("Đánh giá mức độ hài lòng", "Ratings");
  const n = together?.total.n ?? report.total.n;
  if (n === 0) return { title, blocks: [{ kind: "paragraph", text: voice.words.none }] };
  const own: DocumentBlock[] =
    report.total.n === 0
      ? []
      : [
          levels(report, voice),
          byGroup(report, voice),
          ...shareChart(report, voice),
          ...reasons(report, voice),
        ];
  return {
    title,
    blocks: [
      { kind: "paragraph", text: sentence(report, together, voice) },
      together === null ? ownModes(report, voice) : allModes(together, voice),
      ...(together === null ? [] : surveyNotes(together, voice)),
      ...own,
      ...apart(report.total, voice),
    ],
  };
}

interface Rated {
  readonly n: number;
  readonly satisfied: number | null;
  readonly share: {
    readonly percent: number;
    readonly lowPercent: number;
    readonly highPercent: number;
  } | null;
}

function sentence(
  report: SatisfactionReport,
  together: RatingsTogether | null,
  { say, numbers }: Voice,
): string {
  const { count, percent } = numbers;
  const { n, share }: Rated =
    together === null
      ? { ...report.total, satisfied: report.total.share?.satisfied ?? null }
      : together.total;
  const response = together?.total.response ?? report.total.response;
  const known =
    response.percent === null
      ? say("Tỷ lệ phản hồi: chưa rõ.", "Response rate: not known.")
      : say(
          `Tỷ lệ phản hồi ${percent(response.percent)} (${count(response.part)} trên ${count(response.of)}).`,
          `Response rate ${percent(response.percent)} (${count(response.part)} of ${count(response.of)}).`,
        );
  const minimum = count(together?.minimumForShare ?? report.minimumForShare);
  if (share === null) {
    return say(
      `Có ${count(n)} đánh giá, ít hơn mức tối thiểu ${minimum} nên không ghi tỷ lệ. ${known}`,
      `There are ${count(n)} ratings, fewer than the minimum of ${minimum}, so no share is given. ${known}`,
    );
  }
  return say(
    `Tỷ lệ đánh giá hài lòng và rất hài lòng là ${percent(share.percent)} trên ${count(n)} đánh giá (khoảng tin cậy 95%: ${percent(share.lowPercent)} đến ${percent(share.highPercent)}). ${known} Đây là tỷ lệ trên số đánh giá nhận được; không phải tỷ lệ theo Quyết định 766 và không phải chỉ số SIPAS.`,
    `The share of satisfied and very satisfied ratings is ${percent(share.percent)} of ${count(n)} (95% interval ${percent(share.lowPercent)} to ${percent(share.highPercent)}). ${known} It is a share of the ratings received, neither the QĐ 766 rate nor SIPAS.`,
  );
}

const ratedColumns = ({ say }: Voice): DocumentTable["columns"] => [
  { heading: say("Số đánh giá", "Ratings"), kind: "count" },
  { heading: say("Hài lòng", "Satisfied"), kind: "count" },
  { heading: say("Tỷ lệ", "Share"), kind: "percent" },
  { heading: say("Khoảng 95%, từ", "95% interval, from"), kind: "percent" },
  { heading: say("Khoảng 95%, đến", "95% interval, to"), kind: "percent" },
  { heading: say("Tỷ lệ phản hồi", "Response rate"), kind: "percent" },
];

const rated = ({ n, satisfied, share }: Rated, response: number | null): DocumentCell[] => [
  n,
  share === null ? null : satisfied,
  share?.percent ?? null,
  share?.lowPercent ?? null,
  share?.highPercent ?? null,
  response,
];

const own = ({ n, share }: Pick<SatisfactionMeasures, "n" | "share">): Rated => ({
  n,
  satisfied: share?.satisfied ?? null,
  share,
});

function ownModes({ total }: SatisfactionReport, voice: Voice): DocumentTable {
  const { say, words } = voice;
  return {
    kind: "table",
    title: say("Theo cách thu nhận", "By collection mode"),
    columns: [{ heading: say("Cách thu nhận", "Mode"), kind: "text" }, ...ratedColumns(voice)],
    rows: total.modes.map((mode) => [say(...modeNames[mode.mode]), ...rated(own(mode), null)]),
    total: [words.total, ...rated(own(total), total.response.percent)],
  };
}

function allModes(together: RatingsTogether, voice: Voice): DocumentTable {
  const { say, words } = voice;
  const row = (
    name: string,
    of: Pick<ModeRatings, "n" | "satisfied" | "share" | "response">,
  ): DocumentCell[] => [name, ...rated(of, of.response.percent)];
  return {
    kind: "table",
    title: say("Theo cách thu nhận", "By collection mode"),
    columns: [{ heading: say("Cách thu nhận", "Mode"), kind: "text" }, ...ratedColumns(voice)],
    rows: modes.map((mode) => row(say(...modeNames[mode]), together[mode])),
    total: row(words.total, together.total),
  };
}

/** How many forms were issued, collected and valid, what must still be asked, and what does not add up. */
function surveyNotes(together: RatingsTogether, { say, numbers, language }: Voice): DocumentBlock[] {
  const known = (value: number | null) =>
    value === null ? say("chưa rõ", "not known") : numbers.count(value);
  const batches = together.paper.parts.filter(({ batch }) => batch !== null);
  const forms = batches.map(({ issued, collected, valid, n }) =>
    say(
      `Phiếu giấy: phát ra ${known(issued)}, thu về ${known(collected)}, hợp lệ ${known(valid)}, có ${known(n)} đánh giá.`,
      `Paper forms: issued ${known(issued)}, collected ${known(collected)}, valid ${known(valid)}, with ${known(n)} ratings.`,
    ),
  );
  const asked = modes.flatMap((mode) => together[mode].asked.map((question) => question[language]));
  const differences = modes.flatMap((mode) =>
    together[mode].parts.flatMap((part) =>
      part.differences.map(({ statement, sentence: said }) => `${statement[language]}: ${said[language]}.`),
    ),
  );
  return [
    ...forms.map((text) => ({ kind: "paragraph" as const, text })),
    ...[...new Set([...differences, ...asked])].map((text) => ({ kind: "note" as const, text })),
  ];
}

function levels({ total }: SatisfactionReport, { say, words, language }: Voice): DocumentBlock {
  const shown = total.share?.levels ?? [];
  return {
    kind: "table",
    title: say("Theo mức đánh giá (máy tính bảng và điện thoại)", "By level (tablets and phones)"),
    columns: [
      { heading: say("Mức", "Level"), kind: "text" },
      { heading: say("Được coi là", "Counts as"), kind: "text" },
      { heading: say("Số đánh giá", "Ratings"), kind: "count" },
      { heading: say("Tỷ lệ", "Share"), kind: "percent" },
    ],
    rows: shown.map(({ scale, level, name, satisfied, n, percent }) => [
      name === null ? `${level} (${scale})` : name[language],
      satisfied ? say("hài lòng", "satisfied") : say("chưa hài lòng", "not satisfied"),
      n,
      percent,
    ]),
    total: shown.length === 0 ? null : [words.total, null, total.n, 100],
  };
}

function byGroup({ groups, total, by }: SatisfactionReport, voice: Voice): DocumentTable {
  const { say, words, language } = voice;
  const heading = by === "counter" ? words.counter : words.service;
  return {
    kind: "table",
    title: say(`Theo ${heading.toLowerCase()}`, `By ${heading.toLowerCase()}`),
    columns: [{ heading, kind: "text" }, ...ratedColumns(voice)],
    rows: groups.map((group) => [group.name[language], ...rated(own(group), group.response.percent)]),
    total: [words.total, ...rated(own(total), total.response.percent)],
  };
}

function shareChart({ groups }: SatisfactionReport, { say, language, numbers }: Voice): DocumentBlock[] {
  const shown = groups.filter(({ share }) => share !== null);
  if (shown.length === 0) return [];
  const title = say(
    "Tỷ lệ đánh giá hài lòng theo lĩnh vực (%), trong ngoặc là số đánh giá",
    "Satisfied share by field (%), in brackets the number of ratings",
  );
  return [
    {
      kind: "chart",
      title,
      words: `${title}. ${shown.map(({ name, share, n }) => `${name[language]}: ${numbers.percent(share?.percent ?? 0)} ${say(`trên ${numbers.count(n)} đánh giá`, `of ${numbers.count(n)} ratings`)}`).join("; ")}.`,
      unit: "%",
      categories: shown.map(({ name, n }) => `${name[language]} (${numbers.count(n)})`),
      series: [
        { name: say("Hài lòng", "Satisfied"), values: shown.map(({ share }) => share?.percent ?? null) },
      ],
    },
  ];
}

function reasons({ total }: SatisfactionReport, { say, language }: Voice): DocumentBlock[] {
  if (total.reasons.length === 0) return [];
  return [
    {
      kind: "table",
      title: say(
        "Lý do chưa hài lòng (một đánh giá có thể nêu nhiều lý do)",
        "Reasons (a rating may give several)",
      ),
      columns: [
        { heading: say("Lý do", "Reason"), kind: "text" },
        { heading: say("Số đánh giá nêu", "Ratings naming it"), kind: "count" },
      ],
      rows: total.reasons.map(({ reason, name, n }) => [name?.[language] ?? reason, n]),
      total: null,
    },
  ];
}

function apart({ withoutLeg, late }: SatisfactionMeasures, { say, numbers }: Voice): DocumentBlock[] {
  if (withoutLeg === 0 && late === 0) return [];
  return [
    {
      kind: "paragraph",
      text: say(
        `Tính riêng, ngoài tỷ lệ: ${numbers.count(withoutLeg)} lượt bấm không gắn với phục vụ. ${numbers.count(late)} đánh giá đến muộn được tính vào ngày của lượt phục vụ.`,
        `Counted apart, outside the share: ${numbers.count(withoutLeg)} presses without a visit. ${numbers.count(late)} ratings arrived late and count in the day of their visit.`,
      ),
    },
  ];
}
