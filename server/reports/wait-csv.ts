/** The report on waits as CSV; times in whole seconds, so that no spreadsheet takes them for dates. */
import type { LegEnding, Ratio, Spread, WaitMeasures, WaitReport } from "@motcua/protocol";
import { type Cell, csvOf } from "./csv.ts";
import { definitionRows, groupHeadings, headRows } from "./report-csv.ts";

type Column = readonly [heading: string, of: (measures: WaitMeasures) => Cell];

const spread = (name: string, of: (measures: WaitMeasures) => Spread | null): Column[] => [
  [`${name}: số lượt`, (measures) => of(measures)?.n ?? 0],
  [`${name}: trung vị (giây)`, (measures) => whole(of(measures)?.medianSeconds)],
  [`${name}: phân vị 90 (giây)`, (measures) => whole(of(measures)?.p90Seconds)],
  [`${name}: lớn nhất (giây)`, (measures) => whole(of(measures)?.maxSeconds)],
  [`${name}: trung bình (giây)`, (measures) => whole(of(measures)?.meanSeconds)],
];

const ratio = (
  name: string,
  part: string,
  whole: string,
  of: (measures: WaitMeasures) => Ratio | null,
): Column[] => [
  [part, (measures) => of(measures)?.part ?? null],
  [whole, (measures) => of(measures)?.of ?? null],
  [`${name} (%)`, (measures) => of(measures)?.percent ?? null],
];

const endingNames: Readonly<Record<LegEnding, string>> = {
  finished: "đã giải quyết",
  "no-show": "vắng",
  transferred: "chuyển đi",
  returned: "trở lại hàng chờ",
  cancelled: "hủy",
  expired: "hết hạn",
  open: "chưa kết thúc",
};

const columns: readonly Column[] = [
  ["Số lượt", ({ legs }) => legs],
  ...spread("Chờ", ({ wait }) => wait),
  ["Lượt chờ qua giờ nghỉ", ({ closed }) => closed.legs],
  ["Thời gian nghỉ đã trừ (giây)", ({ closed }) => whole(closed.seconds)],
  ...spread("Đến quầy", ({ walk }) => walk),
  ...spread("Giải quyết", ({ serviceTime }) => serviceTime),
  ...spread("Hoàn tất", ({ wrapUp }) => wrapUp),
  ["Ngoài trung bình: vắng", ({ leftOut }) => leftOut.noShows],
  ["Ngoài trung bình: chuyển đi", ({ leftOut }) => leftOut.transferred],
  ["Ngoài trung bình: trở lại hàng chờ", ({ leftOut }) => leftOut.returned],
  ["Ngoài trung bình: kết thúc không rõ", ({ leftOut }) => leftOut.doubtful],
  ...ratio("Được gọi đúng hạn", "Gọi trong mục tiêu", "Mẫu số của tỷ lệ đúng hạn", (of) => of.serviceLevel),
  ...ratio("Tỷ lệ vắng", "Lượt vắng", "Lượt được gọi", (of) => of.noShows),
  ...ratio("Tỷ lệ bỏ về", "Phiếu bỏ về chưa được gọi", "Số đã phát", (of) => of.abandonment),
  ["Phiếu bỏ về sau khi đã được gọi", ({ abandonment }) => abandonment?.later ?? null],
  ["Lượt không rõ", ({ doubtful }) => doubtful],
  ...ratio("Đúng như phiếu hẹn", "Phiếu đúng hẹn", "Phiếu có hẹn", (of) => of.promise),
  ["Phiếu có hẹn, bỏ về chưa được gọi", ({ promise }) => promise.uncalled],
  ...(Object.keys(endingNames) as LegEnding[]).flatMap((ending): Column[] => {
    const of = ({ endings }: WaitMeasures) => endings.find((known) => known.ending === ending);
    const name = `Kết thúc: ${endingNames[ending]}`;
    return [
      [name, (measures) => of(measures)?.n ?? 0],
      [`${name} (%)`, (measures) => of(measures)?.percent ?? null],
    ];
  }),
];

/** Head, one row a group, the totals over all legs, definitions. */
export function waitCsv(report: WaitReport): string {
  const row = (key: string | null, name: string, measures: WaitMeasures): Cell[] => [
    key,
    name,
    ...columns.map(([, of]) => of(measures)),
  ];
  return csvOf([
    ...headRows("Báo cáo thời gian chờ và giải quyết", report),
    ["Mục tiêu chờ (phút)", report.targetMinutes],
    [],
    [...groupHeadings(report.by), ...columns.map(([heading]) => heading)],
    ...report.groups.map((group) => row(group.key, group.name.vi, group)),
    row(null, "Tổng cộng", report.total),
    row(
      null,
      `Kỳ trước (${report.before.period.from} đến trước ${report.before.period.until})`,
      report.before.total,
    ),
    [],
    ...definitionRows(report.definitions),
  ]);
}

function whole(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Math.round(seconds);
}
