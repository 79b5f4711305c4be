import { defineTexts, type TextsLike } from "./texts.ts";

const vi = {
  starting: "Đang khởi động",
  startingWords: "Màn hình sẽ sẵn sàng trong giây lát.",
  connected: "Đã kết nối",
  connecting: "Đang kết nối",
  awaySince: (clock: string) => `Mất kết nối từ ${clock}`,
  awayFor: (minutes: string) => `đã ${minutes}`,
  neverConnected: "Chưa kết nối được kể từ khi mở màn hình",
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
  trustMissing: "Thiết bị này chưa tin cậy máy chủ: màn hình vẫn chạy, nhưng không tự mở được khi mất mạng.",
  trustHow: "Xem cách cài chứng chỉ",
  language: "Ngôn ngữ",
  digits: (digits: string) => `Mã: ${digits}`,
};

const en: TextsLike<typeof vi> = {
  starting: "Starting",
  startingWords: "This screen will be ready in a moment.",
  connected: "Connected",
  connecting: "Connecting",
  awaySince: (clock) => `No connection since ${clock}`,
  awayFor: (minutes) => `for ${minutes}`,
  neverConnected: "No connection since this screen was opened",
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
  trustMissing:
    "This device does not trust the hub yet: the screen works, but cannot start without the network.",
  trustHow: "How to install the certificate",
  language: "Language",
  digits: (digits) => `Code: ${digits}`,
};

/** What the shared parts say. */
export const kitTexts = defineTexts({ vi, en });
