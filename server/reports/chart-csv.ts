/** The figures behind the charts as CSV: arrivals by weekday and hour, and a distribution. */
import type { ArrivalsReport, DistributionReport, TimeFigure, Weekday } from "@motcua/protocol";
import { type Cell, csvOf } from "./csv.ts";
import { definitionRows, headRows } from "./report-csv.ts";

const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: "Thứ Hai",
  tue: "Thứ Ba",
  wed: "Thứ Tư",
  thu: "Thứ Năm",
  fri: "Thứ Sáu",
  sat: "Thứ Bảy",
  sun: "Chủ Nhật",
};

/** Head, one row a weekday and hour, definitions. */
export function arrivalsCsv(report: ArrivalsReport): string {
  return csvOf([
    ...headRows("Lượt đến theo thứ và giờ", report),
    [],
    ["Thứ", "Giờ", "Lượt đến", "Trung bình một ngày", "Chờ: trung vị (giây)", "Chờ: phân vị 90 (giây)"],
    ...report.cells.map((cell): Cell[] => [
      weekdayNames[cell.weekday],
      cell.hour,
      cell.arrivals,
      cell.arrivalsADay,
      cell.medianWaitSeconds,
      cell.p90WaitSeconds,
    ]),
    [],
    ...definitionRows(report.definitions),
  ]);
}

const figureNames: Readonly<Record<TimeFigure, string>> = {
  "wait-time": "thời gian chờ",
  "walk-time": "thời gian đi đến quầy",
  "service-time": "thời gian giải quyết",
  "wrap-up-time": "thời gian hoàn tất",
};

/** Head, median, percentile and target, one row a stretch, definitions. */
export function distributionCsv(report: DistributionReport): string {
  const { figure, group, spread, target, bins } = report;
  return csvOf([
    ...headRows(`Phân bố ${figureNames[figure]}`, report),
    ...(group === null ? [] : [["Nhóm", group.name.vi]]),
    ["Số lượt", spread?.n ?? 0],
    ["Trung vị (giây)", spread?.medianSeconds ?? null],
    ["Phân vị 90 (giây)", spread?.p90Seconds ?? null],
    ...(target === null
      ? []
      : [
          ["Mục tiêu (phút)", target.minutes],
          ["Được gọi đúng hạn (%)", target.serviceLevel.percent],
        ]),
    [],
    ["Từ (giây)", "Đến dưới (giây)", "Số lượt"],
    ...bins.map(({ fromSeconds, untilSeconds, n }): Cell[] => [fromSeconds, untilSeconds, n]),
    [],
    ...definitionRows(report.definitions),
  ]);
}
