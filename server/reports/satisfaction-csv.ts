/** The report on satisfaction as CSV. */
import type {
  CollectionMode,
  LevelCount,
  SatisfactionMeasures,
  SatisfactionReport,
  SatisfiedShare,
} from "@motcua/protocol";
import { type Cell, csvOf } from "./csv.ts";
import { definitionRows, groupHeadings, headRows } from "./report-csv.ts";

type Column = readonly [heading: string, of: (measures: SatisfactionMeasures) => Cell];

const modeNames: Readonly<Record<CollectionMode, string>> = {
  tablet: "Máy tính bảng",
  phone: "Điện thoại",
  paper: "Phiếu giấy",
};

const share = (name: string, of: (measures: SatisfactionMeasures) => SatisfiedShare | null): Column[] => [
  [`${name}: hài lòng`, (measures) => of(measures)?.satisfied ?? null],
  [`${name}: tỷ lệ hài lòng (%)`, (measures) => of(measures)?.percent ?? null],
  [`${name}: khoảng tin cậy 95%, dưới (%)`, (measures) => of(measures)?.lowPercent ?? null],
  [`${name}: khoảng tin cậy 95%, trên (%)`, (measures) => of(measures)?.highPercent ?? null],
];

const fixedColumns: readonly Column[] = [
  ["Số đánh giá", ({ n }) => n],
  ...share("Tất cả", (measures) => measures.share),
  ["Lượt đã đánh giá", ({ response }) => response.part],
  ["Lượt có thể đánh giá", ({ response }) => response.of],
  ["Tỷ lệ phản hồi (%)", ({ response }) => response.percent],
  ...(Object.keys(modeNames) as CollectionMode[]).flatMap((mode): Column[] => {
    const of = ({ modes }: SatisfactionMeasures) => modes.find((known) => known.mode === mode);
    return [
      [`${modeNames[mode]}: số đánh giá`, (measures) => of(measures)?.n ?? 0],
      ...share(modeNames[mode], (measures) => of(measures)?.share ?? null),
    ];
  }),
  ["Lượt bấm không gắn với phục vụ", ({ withoutLeg }) => withoutLeg],
  ["Đánh giá đến muộn", ({ late }) => late],
];

/** Head, one row a group, the totals over all votes, definitions. */
export function satisfactionCsv(report: SatisfactionReport): string {
  const columns = [
    ...fixedColumns,
    ...(report.total.share?.levels ?? []).flatMap(levelColumns),
    ...report.total.reasons.map(reasonColumn),
  ];
  const row = (key: string | null, name: string, measures: SatisfactionMeasures): Cell[] => [
    key,
    name,
    ...columns.map(([, of]) => of(measures)),
  ];
  return csvOf([
    ...headRows("Báo cáo mức độ hài lòng", report),
    ["Số đánh giá tối thiểu để ghi tỷ lệ", report.minimumForShare],
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

/** A level of the whole; a group in which nobody chose it has 0, a group without a share has none. */
function levelColumns({ scale, level, satisfied, name }: LevelCount): Column[] {
  const of = (measures: SatisfactionMeasures) =>
    measures.share?.levels.find(
      (known) => known.scale === scale && known.level === level && known.satisfied === satisfied,
    );
  const heading = name === null ? `Mức ${level} (thang ${scale})` : `Mức ${level}: ${name.vi}`;
  return [
    [heading, (measures) => (measures.share === null ? null : (of(measures)?.n ?? 0))],
    [`${heading} (%)`, (measures) => (measures.share === null ? null : (of(measures)?.percent ?? 0))],
  ];
}

/** A reason of the whole; a group without a share shows none. */
function reasonColumn({ reason, name }: SatisfactionMeasures["reasons"][number]): Column {
  const of = ({ reasons }: SatisfactionMeasures) => reasons.find((known) => known.reason === reason)?.n ?? 0;
  return [`Lý do: ${name?.vi ?? reason}`, (measures) => (measures.share === null ? null : of(measures))];
}
