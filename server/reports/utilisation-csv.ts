/** The report on time at the counters as CSV, in whole seconds. */
import type { UtilisationMeasures, UtilisationReport } from "@motcua/protocol";
import { type Cell, csvOf } from "./csv.ts";
import { definitionRows, groupHeadings, headRows } from "./report-csv.ts";

type Column = readonly [heading: string, of: (measures: UtilisationMeasures) => Cell];

const columns: readonly Column[] = [
  ["Có mặt (giây)", ({ signedInSeconds }) => signedInSeconds],
  ["Đến quầy (giây)", ({ walkSeconds }) => walkSeconds],
  ["Giải quyết (giây)", ({ serviceSeconds }) => serviceSeconds],
  ["Hoàn tất (giây)", ({ wrapUpSeconds }) => wrapUpSeconds],
  ["Chờ việc (giây)", ({ idleSeconds }) => idleSeconds],
  ["Trong đó gọi người không đến (giây)", ({ callingSeconds }) => callingSeconds],
  ["Tạm dừng (giây)", ({ pausedSeconds }) => pausedSeconds],
  ["Hiệu suất (%)", ({ utilisationPercent }) => utilisationPercent],
  ["Không đăng xuất: số lần", ({ unended }) => unended.times],
  ["Không đăng xuất (giây)", ({ unended }) => unended.seconds],
];

/** Head, one row a group, the totals, definitions. */
export function utilisationCsv(report: UtilisationReport): string {
  const all = [...columns, ...report.total.pauses.flatMap(pauseColumns)];
  const row = (key: string | null, name: string, measures: UtilisationMeasures): Cell[] => [
    key,
    name,
    ...all.map(([, of]) => of(measures)),
  ];
  const { from, until } = report.before.period;
  return csvOf([
    ...headRows("Báo cáo thời gian tại quầy", report),
    [],
    [...groupHeadings(report.by), ...all.map(([heading]) => heading)],
    ...report.groups.map((group) => row(group.key, group.name.vi, group)),
    row(null, "Tổng cộng", report.total),
    row(null, `Kỳ trước (${from} đến trước ${until})`, report.before.total),
    [],
    ...definitionRows(report.definitions),
  ]);
}

function pauseColumns({ reason, name }: UtilisationMeasures["pauses"][number]): Column[] {
  const of = ({ pauses }: UtilisationMeasures) => pauses.find((known) => known.reason === reason);
  const heading = `Tạm dừng: ${name?.vi ?? reason}`;
  return [
    [`${heading}, số lần`, (measures) => of(measures)?.times ?? 0],
    [`${heading} (giây)`, (measures) => of(measures)?.seconds ?? 0],
  ];
}
