import { counted, defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  title: "Mã PIN của cán bộ trên thiết bị",
  words:
    "Giữ góc trên bên trái màn hình máy lấy số, bảng hoặc máy đánh giá 3 giây (hoặc nhấn Ctrl + Alt + P), nhập mã này để mở trang dành cho cán bộ: xem tình trạng, tải lại, thoát toàn màn hình, hủy ghép nối.",
  isSet: (digits: string) => `Đã đặt mã ${digits} số.`,
  notSet: "Chưa đặt mã: trang dành cho cán bộ chỉ xem được.",
  pin: "Mã PIN mới",
  pinHint: "4 đến 8 chữ số",
  pinWrong: "Mã PIN có 4 đến 8 chữ số.",
  set: "Đặt mã",
  remove: "Bỏ mã",
  saved: "Đã đặt mã PIN. Các thiết bị dùng mã mới ngay.",
  removed: "Đã bỏ mã PIN.",
  insecure: "Chỉ đặt được mã khi mở trang này qua HTTPS.",
};

const en: TextsLike<typeof vi> = {
  title: "Staff PIN on the devices",
  words:
    "Hold the upper left corner of a kiosk, board or tablet for 3 seconds (or press Ctrl + Alt + P) and enter this PIN to open the page for staff: state, reload, leave full screen, unpair.",
  isSet: (digits) => `A PIN of ${counted(digits, "digit", "digits")} is set.`,
  notSet: "No PIN is set: the page for staff is for reading only.",
  pin: "New PIN",
  pinHint: "4 to 8 digits",
  pinWrong: "A PIN has 4 to 8 digits.",
  set: "Set PIN",
  remove: "Remove PIN",
  saved: "The PIN is set. All devices use it at once.",
  removed: "The PIN was removed.",
  insecure: "A PIN can be set only when this page is opened by HTTPS.",
};

/** The PIN that opens the staff's page at the devices' own glass. */
export const leavePinTexts = defineTexts({ vi, en });
