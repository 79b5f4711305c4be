/** Waits and service in the periodic report: the whole against the period before, then a row a field. */
import type { WaitMeasures, WaitReport } from "@motcua/protocol";
import type { DocumentBlock, DocumentCell, DocumentSection, DocumentTable } from "./office-document.ts";
import { periodName } from "./period-name.ts";
import type { Voice } from "./periodic-words.ts";

type Line = readonly [
  name: string,
  kind: "count" | "minutes" | "percent",
  of: (of: WaitMeasures) => number | null,
];

/** The section with its sentences, tables and charts. */
export function waitSection(report: WaitReport, voice: Voice): DocumentSection {
  const { say } = voice;
  const title = say("Tiếp nhận, thời gian chờ và giải quyết", "Visitors, waits and service");
  if (report.total.legs === 0) {
    return { title, blocks: [{ kind: "paragraph", text: voice.words.none }] };
  }
  return {
    title,
    blocks: [
      { kind: "paragraph", text: sentence(report, voice) },
      ...comparison(report, voice),
      byService(report, voice),
      waitChart(report, voice),
      endings(report, voice),
    ],
  };
}

function sentence({ total, targetMinutes }: WaitReport, { say, numbers }: Voice): string {
  const { count, minutes, percent } = numbers;
  const issued =
    total.issued === null
      ? ""
      : say(`Đã phát ${count(total.issued)} số. `, `${count(total.issued)} numbers were given out. `);
  const wait =
    total.wait === null
      ? ""
      : say(
          `Một nửa số lượt chờ không quá ${minutes(total.wait.medianSeconds)} phút (trung vị), 90% không quá ${minutes(total.wait.p90Seconds)} phút; lâu nhất ${minutes(total.wait.maxSeconds)} phút, trung bình ${minutes(total.wait.meanSeconds)} phút. `,
          `Half of the visits waited no longer than ${minutes(total.wait.medianSeconds)} minutes (the median), 90% no longer than ${minutes(total.wait.p90Seconds)} minutes; the longest ${minutes(total.wait.maxSeconds)} minutes, the mean ${minutes(total.wait.meanSeconds)} minutes. `,
        );
  const { part, of, percent: share } = total.serviceLevel;
  const level =
    share === null
      ? ""
      : say(
          `${count(part)} trên ${count(of)} lượt (${percent(share)}) được gọi trong ${targetMinutes} phút.`,
          `${count(part)} of ${count(of)} visits (${percent(share)}) were called within ${targetMinutes} minutes.`,
        );
  return `${issued}${wait}${level}`;
}

/** One table for what is counted and what is a share, another for times: a column has one kind. */
function comparison({ total, before, period }: WaitReport, { say, words, language }: Voice): DocumentTable[] {
  const isEmpty = before.total.issued === 0 && before.total.legs === 0;
  const counts: Line[] = [
    [say("Số đã phát", "Numbers given out"), "count", ({ issued }) => issued],
    [say("Lượt chờ", "Visits"), "count", ({ legs }) => legs],
    [say("Lượt vắng", "No-shows"), "count", ({ noShows }) => noShows.part],
    [
      say("Phiếu bỏ về khi chưa được gọi", "Abandoned without a call"),
      "count",
      ({ abandonment }) => abandonment?.part ?? null,
    ],
    [say("Lượt không rõ", "Doubtful"), "count", ({ doubtful }) => doubtful],
  ];
  const times: Line[] = [
    [
      say("Chờ: một nửa không quá", "Wait: half at most"),
      "minutes",
      ({ wait }) => wait?.medianSeconds ?? null,
    ],
    [say("Chờ: 90% không quá", "Wait: 90% at most"), "minutes", ({ wait }) => wait?.p90Seconds ?? null],
    [say("Chờ: lâu nhất", "Wait: longest"), "minutes", ({ wait }) => wait?.maxSeconds ?? null],
    [say("Chờ: trung bình", "Wait: mean"), "minutes", ({ wait }) => wait?.meanSeconds ?? null],
    [
      say("Giải quyết: một nửa không quá", "Service: half at most"),
      "minutes",
      ({ serviceTime }) => serviceTime?.medianSeconds ?? null,
    ],
    [
      say("Giải quyết: 90% không quá", "Service: 90% at most"),
      "minutes",
      ({ serviceTime }) => serviceTime?.p90Seconds ?? null,
    ],
    [
      say("Giải quyết: lâu nhất", "Service: longest"),
      "minutes",
      ({ serviceTime }) => serviceTime?.maxSeconds ?? null,
    ],
    [
      say("Giải quyết: trung bình", "Service: mean"),
      "minutes",
      ({ serviceTime }) => serviceTime?.meanSeconds ?? null,
    ],
  ];
  const rates: Line[] = [
    [
      say("Được gọi đúng hạn", "Called within the target"),
      "percent",
      ({ serviceLevel }) => serviceLevel.percent,
    ],
    [say("Vắng khi được gọi", "No-show rate"), "percent", ({ noShows }) => noShows.percent],
    [say("Bỏ về", "Abandonment rate"), "percent", ({ abandonment }) => abandonment?.percent ?? null],
    [say("Đúng như phiếu đã hẹn", "Promise kept"), "percent", ({ promise }) => promise.percent],
  ];
  const table = (title: string, kind: Line[1], lines: Line[]): DocumentTable => ({
    kind: "table",
    title,
    columns: [
      { heading: words.item, kind: "text" },
      { heading: periodName(period, language).heading, kind },
      { heading: periodName(before.period, language).heading, kind },
    ],
    // An office without anything before has no figure there, which a zero would claim.
    rows: lines.map(([name, , of]): DocumentCell[] => [name, of(total), isEmpty ? null : of(before.total)]),
    total: null,
  });
  return [
    table(say("Số lượt", "Counts"), "count", counts),
    table(say("Thời gian chờ và giải quyết (phút)", "Waits and service (minutes)"), "minutes", times),
    table(say("Tỷ lệ", "Rates"), "percent", rates),
  ];
}

function byService({ groups, total }: WaitReport, { say, words }: Voice): DocumentTable {
  const row = (name: string, of: WaitMeasures): DocumentCell[] => [
    name,
    of.legs,
    of.wait?.medianSeconds ?? null,
    of.wait?.p90Seconds ?? null,
    of.serviceTime?.medianSeconds ?? null,
    of.serviceLevel.of,
    of.serviceLevel.percent,
  ];
  const voice = say("vi", "en") as "vi" | "en";
  return {
    kind: "table",
    title: say("Theo lĩnh vực", "By field"),
    columns: [
      { heading: words.service, kind: "text" },
      { heading: say("Lượt", "Visits"), kind: "count" },
      { heading: say("Chờ, một nửa ≤ (phút)", "Wait, half ≤ (minutes)"), kind: "minutes" },
      { heading: say("Chờ, 90% ≤ (phút)", "Wait, 90% ≤ (minutes)"), kind: "minutes" },
      { heading: say("Giải quyết, một nửa ≤ (phút)", "Service, half ≤ (minutes)"), kind: "minutes" },
      { heading: say("Lượt tính đúng hạn", "Visits judged"), kind: "count" },
      { heading: say("Gọi đúng hạn", "In time"), kind: "percent" },
    ],
    rows: groups.map((group) => row(group.name[voice], group)),
    total: row(words.total, total),
  };
}

function waitChart({ groups }: WaitReport, { say, language, numbers }: Voice): DocumentBlock {
  const waited = groups.filter(({ wait }) => wait !== null);
  const inMinutes = (seconds: number | undefined) =>
    seconds === undefined ? null : Math.round(seconds / 6) / 10;
  const described = waited.map(
    ({ name, wait }) => `${name[language]}: ${numbers.minutes(wait?.medianSeconds ?? 0)}`,
  );
  const title = say("Thời gian chờ theo lĩnh vực", "Waits by field");
  return {
    kind: "chart",
    title,
    words: `${title}, ${say("mức mà một nửa số lượt không quá, phút", "what half of the visits did not exceed, minutes")}. ${described.join("; ")}.`,
    unit: say("phút", "minutes"),
    categories: waited.map(({ name }) => name[language]),
    series: [
      {
        name: say("Một nửa không quá", "Half at most"),
        values: waited.map(({ wait }) => inMinutes(wait?.medianSeconds)),
      },
      {
        name: say("90% không quá", "90% at most"),
        values: waited.map(({ wait }) => inMinutes(wait?.p90Seconds)),
      },
    ],
  };
}

const endingNames: Readonly<Record<WaitMeasures["endings"][number]["ending"], readonly [string, string]>> = {
  finished: ["Đã giải quyết", "Served"],
  "no-show": ["Vắng khi được gọi", "No-show"],
  transferred: ["Chuyển lĩnh vực khác", "Transferred"],
  returned: ["Trở lại hàng chờ", "Returned to the queue"],
  cancelled: ["Hủy", "Cancelled"],
  expired: ["Hết hạn khi đóng ngày", "Expired at closing"],
  open: ["Chưa kết thúc", "Still open"],
};

function endings({ total }: WaitReport, { say, words }: Voice): DocumentTable {
  const whole = total.endings.some(({ percent }) => percent !== null) ? 100 : null;
  return {
    kind: "table",
    title: say("Cách kết thúc các lượt", "How visits ended"),
    columns: [
      { heading: say("Kết thúc", "Ending"), kind: "text" },
      { heading: say("Số lượt", "Visits"), kind: "count" },
      { heading: say("Tỷ lệ", "Share"), kind: "percent" },
    ],
    rows: total.endings.map(({ ending, n, percent }) => [say(...endingNames[ending]), n, percent]),
    total: [words.total, total.legs, whole],
  };
}
