import { counted, defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  title: "Nhập lượt của hệ thống cũ",
  back: "Số liệu nhập tay và nhập tệp",
  words:
    "Tệp CSV, mỗi dòng một lượt. Máy chủ chỉ đọc và cho xem trước; chỉ ghi khi mọi dòng đều đúng và anh/chị bấm Ghi.",
  columns:
    "Cột cần có: issued_at (thời điểm lấy số), service (lĩnh vực). Thêm nếu có: number, priority, procedure, counter, officer, called_at, started_at, ended_at, ending, rating, rated_at, rating_mode.",
  choose: "Chọn tệp CSV",
  chooseOther: "Chọn tệp khác",
  uploading: "Đang tải tệp lên…",
  fileOf: (name: string) => `Tệp ${name}`,
  waiting: "Đang chờ đến lượt đọc…",
  reading: (lines: string, percent: string) => `Đang đọc: ${lines} dòng (${percent}%)`,
  entering: (lines: string, percent: string) => `Đang ghi: ${lines} dòng (${percent}%)`,
  counting: (days: string) => `Đã ghi. Đang cộng số liệu: ${days} ngày. Có thể rời trang này.`,
  progress: "Tiến độ",
  stop: "Dừng và bỏ tệp",
  drop: "Bỏ tệp",
  dropped: "Đã bỏ tệp. Chưa có gì được ghi.",
  droppedLate: "Tệp đã được ghi trước khi kịp dừng. Có thể rút ở danh sách số liệu.",
  readyTitle: "Xem trước: chưa có gì được ghi",
  notReadyTitle: "Chưa ghi được",
  visits: "Lượt",
  ratings: "Đánh giá",
  days: "Số ngày",
  period: "Từ ngày – đến hết ngày",
  item: "Mục",
  before: "Đợt đang dùng",
  after: "Tệp này",
  nothing: "–",
  willAdd: (visits: string, days: string) =>
    `Báo cáo của ${days} ngày sẽ có thêm ${visits} lượt. Không ngày nào trong số này đã có số liệu.`,
  willReplace: "Đợt cũ không được tính nữa, nhưng vẫn còn trong danh sách.",
  replaceWhich: "Tệp này sửa cho đợt",
  replaceNone: "Không, đây là số liệu mới",
  badLines: (count: string) => `${count} dòng sai. Hãy sửa trong tệp rồi chọn lại; chưa dòng nào được ghi.`,
  firstShown: (count: string) => `Dưới đây là ${count} dòng sai đầu tiên.`,
  line: "Dòng",
  column: "Cột",
  reason: "Lý do",
  counted: (count: string, days: string) =>
    `${count} ngày đã có số liệu ở đây, không tính hai lần được: ${days}. Nếu tệp này sửa một đợt đã nhập, hãy chọn đợt đó ở trên.`,
  more: "…",
  noVisits: "Tệp không có lượt nào.",
  withoutOfficer: (count: string, names: string) =>
    `${count} lượt ghi cán bộ chưa có tài khoản ở đây (${names}): vẫn được tính, nhưng không tính cho cán bộ nào.`,
  enter: "Ghi vào báo cáo",
  entered: "Đã ghi. Số liệu đã có trong báo cáo.",
  toList: "Xem danh sách số liệu",
  toWithdraw: "Muốn rút lại, hãy bấm Rút ở dòng của đợt này trong danh sách số liệu.",
};

const en: TextsLike<typeof vi> = {
  title: "Visits of an older system",
  back: "Typed and imported figures",
  words:
    "A CSV file, one visit a line. The hub reads it and shows what it would bring; it is entered only when every line is right and you press Enter.",
  columns:
    "Needed columns: issued_at, service. Where known: number, priority, procedure, counter, officer, called_at, started_at, ended_at, ending, rating, rated_at, rating_mode.",
  choose: "Choose a CSV file",
  chooseOther: "Choose another file",
  uploading: "Uploading the file…",
  fileOf: (name) => `File ${name}`,
  waiting: "Waiting for its turn to be read…",
  reading: (lines, percent) => `Reading: ${counted(lines, "line", "lines")} (${percent}%)`,
  entering: (lines, percent) => `Entering: ${counted(lines, "line", "lines")} (${percent}%)`,
  counting: (days) =>
    `Entered. Adding up the figures: ${counted(days, "day", "days")}. You may leave this page.`,
  progress: "Progress",
  stop: "Stop and drop the file",
  drop: "Drop the file",
  dropped: "The file was dropped. Nothing was entered.",
  droppedLate: "The file was entered before it could be stopped. It can be withdrawn in the list of figures.",
  readyTitle: "Preview: nothing has been entered yet",
  notReadyTitle: "It cannot be entered yet",
  visits: "Visits",
  ratings: "Ratings",
  days: "Days",
  period: "First – last day",
  item: "What",
  before: "The batch in force",
  after: "This file",
  nothing: "–",
  willAdd: (visits, days) =>
    `The reports of ${counted(days, "day", "days")} gain ${counted(visits, "visit", "visits")}. None of them has figures yet.`,
  willReplace: "The old batch counts no more, and stays in the list.",
  replaceWhich: "This file corrects the batch",
  replaceNone: "No, these are new figures",
  badLines: (count) => `Bad lines: ${count}. Mend them in the file and choose it again; no line was entered.`,
  firstShown: (count) => `The first ${count} of them are below.`,
  line: "Line",
  column: "Column",
  reason: "Reason",
  counted: (count, days) =>
    `Days that are counted here already and must not be counted twice: ${count} (${days}). If this file corrects a batch, choose that batch above.`,
  more: "…",
  noVisits: "The file has no visit.",
  withoutOfficer: (count, names) =>
    `Visits by officers without an account here: ${count} (${names}). They count, but for no officer.`,
  enter: "Enter into the reports",
  entered: "Entered. The reports have the figures.",
  toList: "Show the list of figures",
  toWithdraw: "To take it back, press Withdraw at this batch in the list of figures.",
};

/** The page that brings in visits of an older system. */
export const historyTexts = defineTexts({ vi, en });
