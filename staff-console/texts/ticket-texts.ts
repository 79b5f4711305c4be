import type {
  Bilingual,
  PartAlignment,
  PartShown,
  PartSize,
  PartWeight,
  TicketPartName,
  TicketSample,
} from "@motcua/protocol";
import { defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  parts: "Các dòng trên phiếu",
  up: (part: string) => `Đưa “${part}” lên trên`,
  down: (part: string) => `Đưa “${part}” xuống dưới`,
  addText: "Thêm dòng chữ",
  addRule: "Thêm nét kẻ",
  remove: "Bỏ dòng này",
  shown: "Hiện trên phiếu",
  size: "Cỡ chữ",
  weight: "Độ đậm",
  align: "Vị trí",
  wordsVi: "Lời tiếng Việt",
  wordsEn: "Lời tiếng Anh",
  wordsNeeded: "Hãy viết lời bằng cả hai tiếng, hoặc bỏ dòng này.",
  numberHeight: "Chiều cao của số",
  numberHint: "Số luôn có trên phiếu và cao ít nhất 20 mm để người lớn tuổi đọc được.",
  millimetres: (mm: string) => `${mm} mm`,
  english: "In cả tiếng Anh trên giấy 80 mm",
  slow: "Máy in cổng nối tiếp chậm in phiếu ngắn",
  slowHint: "Dưới 38.400 baud: bỏ các dòng “chỉ phiếu dài”.",
  image: "Ảnh của bộ phận",
  imageHint: "Tệp PNG, sẽ thành hai màu đen trắng. Không dùng quốc huy.",
  imageRemove: "Bỏ ảnh",
  imageWrong: "Tệp này không phải ảnh PNG, hoặc quá nhiều chi tiết. Hãy chọn ảnh đơn giản hơn.",
  preview: "Xem trước",
  previewAlt: (part: string) => `Phiếu mẫu như sẽ in: ${part}`,
  paper: "Khổ giấy",
  sample: "Phiếu mẫu",
  extent: "Độ dài",
  full: "Phiếu dài",
  short: "Phiếu ngắn",
  onPaper: (mm: string, blank: string, kilobytes: string) =>
    `Phiếu dài ${mm} mm, trong đó ${blank} mm giấy trắng ở đầu: khoảng cách từ đầu in đến dao cắt. ${kilobytes} KB.`,
  noQr: "Chưa có mã QR theo dõi: máy chủ chưa được đặt địa chỉ mà điện thoại vào được (PUBLIC_URL).",
  onLine: (fast: string, slow: string) =>
    `Cổng nối tiếp, chế độ kết hợp: ${fast} giây ở 115.200 baud, ${slow} giây ở 19.200 baud.`,
  trial: "In thử",
  trialNote: "ở trang Thiết bị ngoại vi, sau khi lưu",
  standard: "Về mẫu ban đầu",
};

const en: TextsLike<typeof vi> = {
  parts: "Lines of the ticket",
  up: (part) => `Move “${part}” up`,
  down: (part) => `Move “${part}” down`,
  addText: "Add a line of text",
  addRule: "Add a rule",
  remove: "Remove this line",
  shown: "On the ticket",
  size: "Size",
  weight: "Weight",
  align: "Position",
  wordsVi: "Vietnamese words",
  wordsEn: "English words",
  wordsNeeded: "Please write it in both languages, or remove this line.",
  numberHeight: "Height of the number",
  numberHint: "The number is always on the ticket and at least 20 mm high, so that old eyes can read it.",
  millimetres: (mm) => `${mm} mm`,
  english: "English too on 80 mm paper",
  slow: "Printers on slow serial lines print a short ticket",
  slowHint: "Below 38,400 baud: lines marked “long ticket only” are left out.",
  image: "The office's image",
  imageHint: "A PNG file; it becomes black and white. Not the state emblem.",
  imageRemove: "Remove the image",
  imageWrong: "This is no PNG picture, or one with too much detail. Please choose a simpler one.",
  preview: "Preview",
  previewAlt: (part) => `Sample ticket as it will be printed: ${part}`,
  paper: "Paper",
  sample: "Sample",
  extent: "Length",
  full: "Long ticket",
  short: "Short ticket",
  onPaper: (mm, blank, kilobytes) =>
    `${mm} mm long, of which ${blank} mm blank at the top: the way from the print head to the cutter. ${kilobytes} KB.`,
  noQr: "No QR to follow: the hub has no address that phones reach (PUBLIC_URL).",
  onLine: (fast, slow) => `Serial line, hybrid: ${fast} s at 115,200 baud, ${slow} s at 19,200 baud.`,
  trial: "Test print",
  trialNote: "on the equipment page, once saved",
  standard: "Back to the first layout",
};

export const ticketTexts = defineTexts<typeof vi>({ vi, en });

export const partTexts: Readonly<Record<TicketPartName, Bilingual>> = {
  reprint: { vi: "Dấu “Bản in lại”", en: "“Reprint” mark" },
  image: { vi: "Ảnh của bộ phận", en: "Office's image" },
  authority: { vi: "Cơ quan chủ quản", en: "Authority" },
  office: { vi: "Tên bộ phận", en: "Office" },
  "your-number": { vi: "“Số thứ tự của ông/bà”", en: "“Your number”" },
  number: { vi: "Số thứ tự", en: "Number" },
  service: { vi: "Lĩnh vực", en: "Service" },
  priority: { vi: "Diện ưu tiên", en: "Priority" },
  facts: { vi: "Quầy, đang chờ, dự kiến", en: "Counter, waiting, estimate" },
  qr: { vi: "Mã QR theo dõi", en: "QR to follow" },
  follow: { vi: "Lời bên mã QR", en: "Words by the QR" },
  "missed-note": { vi: "Khi lỡ số", en: "When missed" },
  "issued-at": { vi: "Giờ và ngày", en: "Time and date" },
  rule: { vi: "Nét kẻ", en: "Rule" },
  text: { vi: "Dòng chữ riêng", en: "Own words" },
};

export const shownTexts: Readonly<Record<PartShown, Bilingual>> = {
  always: { vi: "Luôn hiện", en: "Always" },
  "full-only": { vi: "Chỉ phiếu dài", en: "Long ticket only" },
  never: { vi: "Ẩn", en: "Hidden" },
};

export const sizeTexts: Readonly<Record<PartSize, Bilingual>> = {
  small: { vi: "Nhỏ", en: "Small" },
  normal: { vi: "Vừa", en: "Normal" },
  large: { vi: "Lớn", en: "Large" },
  "very-large": { vi: "Rất lớn", en: "Very large" },
};

export const weightTexts: Readonly<Record<PartWeight, Bilingual>> = {
  regular: { vi: "Thường", en: "Regular" },
  medium: { vi: "Hơi đậm", en: "Medium" },
  bold: { vi: "Đậm", en: "Bold" },
};

export const alignTexts: Readonly<Record<PartAlignment, Bilingual>> = {
  left: { vi: "Trái", en: "Left" },
  centre: { vi: "Giữa", en: "Centre" },
  right: { vi: "Phải", en: "Right" },
};

export const sampleTexts: Readonly<Record<TicketSample, Bilingual>> = {
  standard: { vi: "Thường ngày", en: "Everyday" },
  priority: { vi: "Ưu tiên", en: "Priority" },
  long: { vi: "Tên rất dài", en: "Long names" },
  reprint: { vi: "In lại", en: "Reprint" },
};
