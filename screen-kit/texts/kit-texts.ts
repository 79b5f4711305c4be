import { defineTexts, type TextsLike } from "./texts.ts";

const vi = {
  starting: "Đang khởi động",
  startingWords: "Màn hình sẽ sẵn sàng trong giây lát.",
  connected: "Đã kết nối",
  connecting: "Đang kết nối",
  away: "Mất kết nối",
  awaySince: (clock: string) => `Mất kết nối từ ${clock}`,
  awayFor: (minutes: string) => `đã ${minutes}`,
  awayTitle: "Tạm thời mất kết nối",
  awayWords: "Màn hình tự kết nối lại, không cần làm gì.",
  stillWorks: "Vẫn dùng được",
  outOfService: "Tạm ngừng phục vụ",
  outOfServiceWords: "Xin lỗi vì sự bất tiện này.",
  askWhom: "Vui lòng hỏi bàn hướng dẫn.",
  refused: "Không được kết nối",
  pairingTitle: "Ghép nối thiết bị",
  pairingWords: "Nhập mã này ở trang quản trị, mục Thiết bị",
  pairingExpires: (clock: string) => `Mã dùng được đến ${clock}, sau đó màn hình tự hiện mã mới.`,
  pairingWaiting: "Đang chờ quản trị viên xác nhận",
  language: "Ngôn ngữ",
  close: "Đóng",
  digits: (digits: string) => `Mã: ${digits}`,
  required: "bắt buộc",
};

const en: TextsLike<typeof vi> = {
  starting: "Starting",
  startingWords: "This screen will be ready in a moment.",
  connected: "Connected",
  connecting: "Connecting",
  away: "Connection lost",
  awaySince: (clock) => `No connection since ${clock}`,
  awayFor: (minutes) => `for ${minutes}`,
  awayTitle: "Connection lost for now",
  awayWords: "This screen comes back by itself. Nothing needs to be done.",
  stillWorks: "Still working",
  outOfService: "Out of service",
  outOfServiceWords: "We are sorry for the trouble.",
  askWhom: "Please ask at the reception desk.",
  refused: "Connection refused",
  pairingTitle: "Pair this device",
  pairingWords: "Enter this code on the administration page, under Devices",
  pairingExpires: (clock) => `The code is good until ${clock}; then this screen shows a new one.`,
  pairingWaiting: "Waiting for the administrator to confirm",
  language: "Language",
  close: "Close",
  digits: (digits) => `Code: ${digits}`,
  required: "required",
};

/** What the shared parts say. */
export const kitTexts = defineTexts({ vi, en });
