import type { Language, Refusal, RefusalCode } from "@motcua/protocol";

/** One sentence for each "no", and what to do next: a code without its texts does not compile. */
export const refusalTexts: Record<RefusalCode, Record<Language, string>> = {
  "bad-request": {
    vi: "Thông tin chưa đúng. Vui lòng kiểm tra và thử lại.",
    en: "Something in this request is not right. Please check it and try again.",
  },
  "unknown-ask": {
    vi: "Màn hình và máy chủ không cùng phiên bản. Vui lòng báo quản trị viên.",
    en: "This screen and the hub are of different versions. Please tell the administrator.",
  },
  "too-many-requests": {
    vi: "Thao tác quá nhanh. Vui lòng chờ vài giây rồi thử lại.",
    en: "Too many requests. Please wait a few seconds and try again.",
  },
  "command-id-reused": {
    vi: "Thao tác bị trùng. Vui lòng thử lại.",
    en: "This action was mixed up with another. Please try again.",
  },
  "not-paired": {
    vi: "Thiết bị chưa được ghép nối. Vui lòng báo quản trị viên.",
    en: "This device is not paired. Please tell the administrator.",
  },
  revoked: {
    vi: "Thiết bị đã bị thu hồi quyền. Vui lòng báo quản trị viên.",
    en: "This device's permission was withdrawn. Please tell the administrator.",
  },
  "session-needed": {
    vi: "Phiên làm việc đã hết. Vui lòng đăng nhập lại.",
    en: "Your session has ended. Please sign in again.",
  },
  "own-password-needed": {
    vi: "Trước hết hãy chọn mật khẩu của riêng mình. Vui lòng đăng nhập lại để chọn.",
    en: "Choose a password of your own first. Please sign in again to choose it.",
  },
  "not-allowed": {
    vi: "Tài khoản hoặc thiết bị này không được phép làm việc đó.",
    en: "This account or device is not allowed to do that.",
  },
  "wrong-credentials": {
    vi: "Tên đăng nhập hoặc mật khẩu chưa đúng.",
    en: "The user name or the password is not right.",
  },
  "locked-out": {
    vi: "Đăng nhập sai nhiều lần nên tài khoản tạm khóa. Vui lòng chờ hoặc báo quản trị viên.",
    en: "Locked after several failed attempts. Please wait, or ask the administrator.",
  },
  "grant-expired": {
    vi: "Liên kết này đã dùng hoặc đã hết hạn. Vui lòng xin liên kết mới.",
    en: "This link was used or has expired. Please ask for a new one.",
  },
  "unknown-link": {
    vi: "Liên kết này không còn dùng được. Vui lòng hỏi bàn hướng dẫn.",
    en: "This link no longer works. Please ask at the reception desk.",
  },
  "storage-unavailable": {
    vi: "Máy chủ chưa ghi được dữ liệu nên chưa thực hiện. Vui lòng thử lại sau ít phút.",
    en: "The hub cannot save right now, so nothing was done. Please try again in a few minutes.",
  },
  "clock-jumped": {
    vi: "Đồng hồ máy chủ vừa thay đổi nhiều. Cần người phụ trách xác nhận giờ đúng.",
    en: "The hub's clock has jumped. A supervisor must confirm the right time.",
  },
  "shutting-down": {
    vi: "Máy chủ đang khởi động lại. Vui lòng chờ trong giây lát.",
    en: "The hub is restarting. Please wait a moment.",
  },
  internal: {
    vi: "Máy chủ gặp lỗi nên chưa thực hiện. Vui lòng thử lại hoặc báo quản trị viên.",
    en: "The hub met an error, so nothing was done. Please try again or tell the administrator.",
  },
  "day-not-open": {
    vi: "Ngày làm việc chưa mở.",
    en: "The working day has not been opened yet.",
  },
  "day-already-open": {
    vi: "Ngày làm việc đã mở rồi.",
    en: "The working day is already open.",
  },
  "issuing-not-started": {
    vi: "Chưa đến giờ lấy số. Vui lòng quay lại sau.",
    en: "Numbers are not given out yet. Please come back later.",
  },
  "issuing-stopped": {
    vi: "Hôm nay đã ngừng phát số. Vui lòng quay lại vào ngày làm việc tiếp theo.",
    en: "No more numbers are given out today. Please come back on the next working day.",
  },
  "own-numbers-used-up": {
    vi: "Máy này đã hết số dự phòng cho lĩnh vực này. Vui lòng hỏi bàn hướng dẫn.",
    en: "This kiosk has no reserve numbers left for this service. Please ask at the reception desk.",
  },
  "hub-is-back": {
    vi: "Máy chủ vừa hoạt động lại. Vui lòng thử lại.",
    en: "The hub has just come back. Please try again.",
  },
  "number-taken": { vi: "Số này đã có người giữ.", en: "Somebody else has this number." },
  "unknown-service": { vi: "Không tìm thấy lĩnh vực này.", en: "This service was not found." },
  "unknown-counter": { vi: "Không tìm thấy quầy này.", en: "This counter was not found." },
  "unknown-ticket": { vi: "Không tìm thấy số này trong hôm nay.", en: "This number was not found today." },
  "unknown-leg": { vi: "Không tìm thấy lượt phục vụ này.", en: "This visit was not found." },
  "unknown-call": { vi: "Không tìm thấy lượt gọi này.", en: "This call was not found." },
  "unknown-priority-group": {
    vi: "Không tìm thấy đối tượng ưu tiên này.",
    en: "This priority group was not found.",
  },
  "unknown-print-job": { vi: "Không tìm thấy lệnh in này.", en: "This print job was not found." },
  "unknown-person": { vi: "Không tìm thấy người này.", en: "This person was not found." },
  "unknown-media": {
    vi: "Bản ghi âm hoặc ảnh này không còn trên máy chủ. Hãy thu hoặc tải lên lại.",
    en: "This recording or picture is no longer on the hub. Please record or upload it again.",
  },
  "unknown-equipment": {
    vi: "Không tìm thấy thiết bị ngoại vi này ở máy trạm của nó.",
    en: "This piece of equipment was not found at its agent.",
  },
  "agent-away": {
    vi: "Máy trạm của thiết bị này đang mất kết nối hoặc chưa trả lời.",
    en: "The agent of this piece is not connected, or did not answer in time.",
  },
  "unknown-device": { vi: "Không tìm thấy thiết bị này.", en: "This device was not found." },
  "service-closed": {
    vi: "Lĩnh vực này hiện không nhận. Vui lòng hỏi bàn hướng dẫn.",
    en: "This service is closed now. Please ask at the reception desk.",
  },
  "counter-taken": {
    vi: "Quầy này đã có người khác đăng nhập.",
    en: "Someone else is signed in at this counter.",
  },
  "counter-closed": {
    vi: "Quầy chưa mở. Vui lòng chọn quầy trước.",
    en: "The counter is not open. Please choose a counter first.",
  },
  "counter-paused": {
    vi: "Quầy đang tạm dừng. Bấm “Sẵn sàng” để làm việc tiếp.",
    en: "The counter is paused. Press “Ready” to go on.",
  },
  "counter-busy": {
    vi: "Quầy đang có một số. Vui lòng kết thúc số đó trước.",
    en: "The counter already has a number. Please finish it first.",
  },
  "nobody-called": { vi: "Quầy chưa gọi số nào.", en: "No number has been called to this counter." },
  "not-in-service": { vi: "Chưa bắt đầu phục vụ số này.", en: "Service of this number has not started." },
  "service-already-started": {
    vi: "Số này đã bắt đầu được phục vụ.",
    en: "Service of this number has already started.",
  },
  "queue-empty": { vi: "Không còn ai chờ.", en: "Nobody is waiting." },
  "ticket-not-waiting": { vi: "Số này không còn chờ.", en: "This number is no longer waiting." },
  "ticket-not-missed": { vi: "Số này không bị đánh dấu vắng.", en: "This number was not marked as absent." },
  "ticket-not-parked": { vi: "Số này không bị tạm giữ.", en: "This number is not on hold." },
  "ticket-over": { vi: "Số này đã xong.", en: "This number is already finished." },
  "too-few-calls": {
    vi: "Cần gọi thêm trước khi đánh dấu vắng.",
    en: "Please call again before marking as absent.",
  },
  "same-service": {
    vi: "Số này đã ở đúng lĩnh vực đó.",
    en: "This number is already with that service.",
  },
  "leg-not-finished": {
    vi: "Chỉ đánh giá được sau khi phục vụ xong.",
    en: "Rating opens once the service has ended.",
  },
  "already-voted": {
    vi: "Lượt này đã được đánh giá. Xin cảm ơn.",
    en: "This visit was already rated. Thank you.",
  },
  "vote-too-late": { vi: "Đã hết thời gian đánh giá.", en: "The time for rating is over." },
  "unknown-level": { vi: "Mức đánh giá này không còn dùng.", en: "This rating level is no longer in use." },
  "unknown-reason": { vi: "Lý do này không còn dùng.", en: "This reason is no longer in use." },
  "vote-without-leg": {
    vi: "Nơi này chỉ nhận đánh giá sau khi phục vụ.",
    en: "Ratings are taken only after a service here.",
  },
  "already-announced": { vi: "Lượt gọi này đã được đọc.", en: "This call was already announced." },
  "too-late-to-announce": { vi: "Đã quá lúc đọc lượt gọi này.", en: "It is too late to announce this call." },
  "not-the-speaking-board": {
    vi: "Khu vực này có bảng khác phát tiếng.",
    en: "Another board speaks for this zone.",
  },
  "print-job-not-available": { vi: "Lệnh in không còn chờ.", en: "The print job is no longer waiting." },
  "stale-lease": { vi: "Lệnh in đã giao cho máy khác.", en: "The print job was given to another printer." },
  "unknown-alarm": { vi: "Cảnh báo này không còn.", en: "This alarm is no longer there." },
  "alarm-acknowledged": {
    vi: "Người khác vừa nhận cảnh báo này.",
    en: "Someone else has just acknowledged this alarm.",
  },
  "settings-invalid": {
    vi: "Cài đặt chưa hợp lệ. Vui lòng xem lại các mục được đánh dấu.",
    en: "The settings are not valid. Please look at the marked fields.",
  },
  "settings-changed-meanwhile": {
    vi: "Người khác vừa thay đổi cài đặt. Vui lòng xem lại rồi lưu lần nữa.",
    en: "Someone else changed the settings meanwhile. Please look again and save once more.",
  },
  "site-copy-unfit": {
    vi: "Không dùng được tệp cấu hình này.",
    en: "This file of settings cannot be used.",
  },
  "backup-failed": {
    vi: "Chưa sao lưu được. Các bản trước vẫn còn nguyên. Hãy xem máy chủ còn đủ chỗ trên ổ đĩa không, rồi thử lại.",
    en: "No backup was made; earlier ones are untouched. See that the hub's disk has room, then try again.",
  },
  "unknown-backup": {
    vi: "Không còn bản sao lưu này. Vui lòng mở lại trang.",
    en: "This backup is no longer there. Please open the page anew.",
  },
  "unknown-batch": {
    vi: "Không tìm thấy đợt số liệu này. Vui lòng tải lại danh sách.",
    en: "This batch of figures was not found. Please reload the list.",
  },
  "batch-not-in-force": {
    vi: "Đợt số liệu này đã được thay thế hoặc đã rút. Vui lòng sửa từ đợt đang dùng.",
    en: "This batch was replaced or withdrawn already. Please correct the one in force.",
  },
  "batch-already-entered": {
    vi: "Số liệu này đã được nhập trước đó và đang được dùng.",
    en: "These very figures were entered before and are in force.",
  },
  "figures-invalid": {
    vi: "Số liệu chưa hợp lệ. Vui lòng xem chỗ được chỉ ra và sửa lại.",
    en: "These figures cannot be right. Please look at the place that is named and correct it.",
  },
  "unknown-feedback": {
    vi: "Không tìm thấy phản ánh, kiến nghị này.",
    en: "This feedback was not found.",
  },
  "feedback-already-answered": {
    vi: "Phản ánh, kiến nghị này đã được trả lời.",
    en: "This feedback was answered already.",
  },
  "unknown-dialogue": {
    vi: "Không tìm thấy buổi đối thoại này.",
    en: "This dialogue meeting was not found.",
  },
  "dialogue-invalid": {
    vi: "Thời gian đăng ký phải kết thúc trước ngày đối thoại và không kết thúc trước khi bắt đầu.",
    en: "Registration must end before the day of the meeting, and not before it begins.",
  },
  "registration-closed": {
    vi: "Hiện không trong thời gian đăng ký của buổi đối thoại này.",
    en: "Registration for this dialogue meeting is not open now.",
  },
  "unknown-document": {
    vi: "Không tìm thấy tài liệu này. Có thể tài liệu đã được xóa.",
    en: "This document was not found. It may have been removed.",
  },
  "document-not-ready": {
    vi: "Tài liệu này chưa lập xong.",
    en: "This document is not ready yet.",
  },
  "hub-away": {
    vi: "Chưa kết nối được máy chủ nên chưa thực hiện. Vui lòng thử lại.",
    en: "The hub cannot be reached, so nothing was done. Please try again.",
  },
};

/** What to say to a person about a "no". */
export function refusalText({ code }: Pick<Refusal, "code">, language: Language): string {
  // a newer hub may know a code that this screen does not
  return (refusalTexts[code] ?? refusalTexts.internal)[language];
}
