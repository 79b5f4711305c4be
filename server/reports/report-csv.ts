/** What the CSV documents share: what they say of themselves above, and the definitions below. */
import type { FigureDefinition, ReportBy, WaitReport } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import type { Cell } from "./csv.ts";

type Head = Pick<
  WaitReport,
  "office" | "period" | "timeZone" | "position" | "madeAt" | "openDay" | "demonstration"
>;

const groupedBy: Readonly<Record<ReportBy, string>> = {
  day: "Ngày",
  month: "Tháng",
  weekday: "Thứ",
  hour: "Giờ",
  service: "Lĩnh vực",
  counter: "Quầy",
  officer: "Cán bộ",
  procedure: "Thủ tục",
  priority: "Đối tượng ưu tiên",
  device: "Nơi lấy số",
  mode: "Cách thu nhận đánh giá",
};

/** The headings of the first two columns. */
export const groupHeadings = (by: ReportBy): readonly string[] => ["Mã", groupedBy[by]];

/** Title, office, period, and the journal's place that the document was made at. */
export function headRows(title: string, head: Head): Cell[][] {
  const { position, timeZone } = head;
  const rows: Cell[][] = [
    [title],
    ["Cơ quan", head.office.vi],
    ["Từ ngày", head.period.from],
    ["Đến trước ngày", head.period.until],
    ["Múi giờ", timeZone],
    ["Lập lúc", wallTime(head.madeAt, timeZone)],
    ["Vị trí sổ nhật ký: kỳ", position.epoch],
    ["Vị trí sổ nhật ký: dòng", position.seq],
    ["Mã băm của dòng cuối", position.hash],
  ];
  if (position.verified !== null) {
    rows.push(["Sổ nhật ký được kiểm tra lần cuối lúc", wallTime(position.verified.at, timeZone)]);
    rows.push(["Đã kiểm tra đến dòng", position.verified.seq]);
  }
  if (head.demonstration) rows.push(["Số liệu minh họa, không phải của một cơ quan"]);
  if (head.openDay !== null) rows.push(["Ngày chưa đóng, số liệu còn thay đổi", head.openDay]);
  return rows;
}

/** Each figure of the document and what it means. */
export function definitionRows(definitions: readonly FigureDefinition[]): Cell[][] {
  return [["Định nghĩa"], ...definitions.map(({ name, definition }) => [name.vi, definition.vi])];
}

function wallTime(at: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return local.toPlainDateTime().toString({ smallestUnit: "second" }).replace("T", " ");
}
