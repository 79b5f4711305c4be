import type {
  Bilingual,
  CollectionMode,
  LegEnding,
  LegSelection,
  ReportBy,
  TimeFigure,
  Weekday,
} from "@motcua/protocol";
import type { ReportPageName } from "../../model/report-address.ts";
import type { PeriodKind } from "../../model/report-period.ts";

/** What the pages of the reports are called. */
export const pageTexts: Readonly<Record<ReportPageName, Bilingual>> = {
  overview: { vi: "Tổng quan", en: "Overview" },
  waits: { vi: "Chờ & phục vụ", en: "Waits & service" },
  ratings: { vi: "Hài lòng", en: "Ratings" },
  counters: { vi: "Quầy & cán bộ", en: "Counters & officers" },
  busy: { vi: "Khi nào đông", en: "When it is busy" },
  dossiers: { vi: "Hồ sơ", en: "Dossiers" },
  feedback: { vi: "Phản ánh", en: "Feedback" },
};

export const periodTexts: Readonly<Record<PeriodKind, Bilingual>> = {
  today: { vi: "Ngày", en: "Day" },
  week: { vi: "Tuần", en: "Week" },
  month: { vi: "Tháng", en: "Month" },
  quarter: { vi: "Quý", en: "Quarter" },
  year: { vi: "Năm", en: "Year" },
  "office-year": { vi: "Năm báo cáo 5/12", en: "Office year 5 Dec" },
};

export const groupingTexts: Readonly<Record<ReportBy, Bilingual>> = {
  day: { vi: "Ngày", en: "Day" },
  month: { vi: "Tháng", en: "Month" },
  weekday: { vi: "Thứ", en: "Weekday" },
  hour: { vi: "Giờ", en: "Hour" },
  service: { vi: "Lĩnh vực", en: "Service" },
  procedure: { vi: "Thủ tục", en: "Procedure" },
  counter: { vi: "Quầy", en: "Counter" },
  officer: { vi: "Cán bộ", en: "Officer" },
  priority: { vi: "Diện ưu tiên", en: "Priority group" },
  device: { vi: "Nơi lấy số", en: "Where taken" },
  mode: { vi: "Hình thức đánh giá", en: "Way of rating" },
};

export const modeTexts: Readonly<Record<CollectionMode, Bilingual>> = {
  tablet: { vi: "Máy đánh giá", en: "Tablet" },
  phone: { vi: "Điện thoại", en: "Phone" },
  paper: { vi: "Phiếu giấy", en: "Paper" },
};

export const timeTexts: Readonly<Record<TimeFigure, Bilingual>> = {
  "wait-time": { vi: "Chờ", en: "Wait" },
  "walk-time": { vi: "Thời gian đi đến quầy", en: "Walk" },
  "service-time": { vi: "Phục vụ", en: "Service" },
  "wrap-up-time": { vi: "Hoàn tất hồ sơ", en: "Wrap-up" },
};

/** What an axis of times is counted in, at the beginning of a sentence. */
export const timeUnitTexts = {
  minutes: { vi: "Phút", en: "Minutes" },
  "minutes-seconds": { vi: "Phút:giây", en: "Minutes:seconds" },
} as const satisfies Record<string, Bilingual>;

export const endingTexts: Readonly<Record<LegEnding, Bilingual>> = {
  finished: { vi: "Đã phục vụ", en: "Finished" },
  "no-show": { vi: "Vắng mặt", en: "No-show" },
  transferred: { vi: "Chuyển lĩnh vực", en: "Transferred" },
  returned: { vi: "Trả về hàng", en: "Returned to the queue" },
  cancelled: { vi: "Hủy số", en: "Cancelled" },
  expired: { vi: "Hết ngày chưa gọi", en: "Expired" },
  open: { vi: "Đang diễn ra", en: "Still open" },
};

export const selectionTexts: Readonly<Record<LegSelection, Bilingual>> = {
  all: { vi: "Tất cả các lượt", en: "All visits" },
  issued: { vi: "Số đã phát", en: "Numbers given out" },
  called: { vi: "Đã được gọi", en: "Called" },
  "called-in-time": { vi: "Được gọi đúng mục tiêu", en: "Called within the target" },
  "called-late": { vi: "Được gọi quá mục tiêu", en: "Called after the target" },
  "left-late": { vi: "Bỏ đi sau khi chờ quá mục tiêu", en: "Left after the target" },
  "no-show": { vi: "Vắng mặt", en: "No-shows" },
  abandoned: { vi: "Bỏ về khi chưa được gọi", en: "Left without a call" },
  doubtful: { vi: "Không rõ", en: "Doubtful" },
  walked: { vi: "Đã đến quầy", en: "Came to the counter" },
  served: { vi: "Đã phục vụ", en: "Served" },
  "wrapped-up": { vi: "Đã hoàn tất hồ sơ", en: "Wrapped up" },
  transferred: { vi: "Chuyển lĩnh vực", en: "Transferred" },
  returned: { vi: "Trả về hàng", en: "Returned" },
  "promise-kept": { vi: "Đúng hẹn chờ", en: "Promise kept" },
  "promise-broken": { vi: "Không đúng hẹn chờ", en: "Promise not kept" },
  rateable: { vi: "Có thể đánh giá", en: "Could be rated" },
};

export const channelTexts: Readonly<Record<string, Bilingual>> = {
  desk: { vi: "Tại quầy", en: "At the desk" },
  kiosk: { vi: "Máy lấy số", en: "Kiosk" },
  phone: { vi: "Điện thoại", en: "Phone" },
};

export const weekdayTexts: Readonly<Record<Weekday, Bilingual>> = {
  mon: { vi: "Thứ Hai", en: "Monday" },
  tue: { vi: "Thứ Ba", en: "Tuesday" },
  wed: { vi: "Thứ Tư", en: "Wednesday" },
  thu: { vi: "Thứ Năm", en: "Thursday" },
  fri: { vi: "Thứ Sáu", en: "Friday" },
  sat: { vi: "Thứ Bảy", en: "Saturday" },
  sun: { vi: "Chủ Nhật", en: "Sunday" },
};
