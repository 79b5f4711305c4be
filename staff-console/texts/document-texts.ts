import type { Bilingual, DocumentFormat, DocumentKind, MakingStep } from "@motcua/protocol";
import { defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  title: "Tài liệu báo cáo",
  words:
    "Báo cáo được lập sẵn để tải về. Mỗi tài liệu ghi vị trí sổ nhật ký để sau này đối chiếu rằng không số liệu nào bị sửa.",
  makeOne: "Lập tài liệu",
  kind: "Loại",
  from: "Từ ngày",
  to: "Đến hết ngày",
  format: "Định dạng",
  language: "Ngôn ngữ",
  vietnamese: "Tiếng Việt",
  english: "Tiếng Anh",
  make: "Lập ngay",
  wrongPeriod: "Ngày kết thúc phải là ngày bắt đầu hoặc sau đó.",
  list: "Tài liệu đã lập và đang lập",
  none: "Chưa có tài liệu nào.",
  document: "Tài liệu",
  asked: "Yêu cầu",
  state: "Tình trạng",
  actions: "Thao tác",
  period: (first: string, last: string) => `${first} đến ${last}`,
  by: (title: string) => `do ${title} yêu cầu`,
  bySchedule: (name: string) => `tự lập theo lịch: ${name}`,
  ready: "Đã xong",
  cancelled: "Đã hủy",
  failed: "Không lập được",
  anchor: (text: string) => `Mốc ${text}`,
  download: "Tải về",
  downloadOf: (name: string) => `Tải về ${name}`,
  cancel: "Hủy",
  remove: "Xóa",
  removeQuestion: (name: string) => `Xóa tài liệu ${name}?`,
  removeWords: "Tệp sẽ không còn ở đây nữa. Mốc đối chiếu của tài liệu vẫn được giữ.",
  keep: "Giữ lại",
  schedules: "Tự lập theo lịch",
  schedulesNone: "Chưa đặt lịch nào.",
  everyMonth: "mỗi tháng, vào ngày đầu tháng sau",
  everyYear: (day: string) => `mỗi năm báo cáo, từ ${day} năm trước đến ${day}`,
  size: (kilobytes: string) => `${kilobytes} KB`,
};

const en: TextsLike<typeof vi> = {
  title: "Report documents",
  words:
    "Reports are made here to be taken away. Each document names its place in the journal, so that it can be checked later that no figure was changed.",
  makeOne: "Make a document",
  kind: "Kind",
  from: "From",
  to: "To the end of",
  format: "Format",
  language: "Language",
  vietnamese: "Vietnamese",
  english: "English",
  make: "Make now",
  wrongPeriod: "The last day must be the first day or later.",
  list: "Documents made and being made",
  none: "There are no documents yet.",
  document: "Document",
  asked: "Asked for",
  state: "State",
  actions: "Actions",
  period: (first, last) => `${first} to ${last}`,
  by: (title) => `by ${title}`,
  bySchedule: (name) => `by itself: ${name}`,
  ready: "Ready",
  cancelled: "Cancelled",
  failed: "Not made",
  anchor: (text) => `Anchor ${text}`,
  download: "Download",
  downloadOf: (name) => `Download ${name}`,
  cancel: "Cancel",
  remove: "Remove",
  removeQuestion: (name) => `Remove ${name}?`,
  removeWords: "The file will no longer be here. The anchor of the document is kept.",
  keep: "Keep",
  schedules: "Made by themselves",
  schedulesNone: "No schedule is set.",
  everyMonth: "every month, on the first day of the next",
  everyYear: (day) => `every office year, from ${day} to ${day}`,
  size: (kilobytes) => `${kilobytes} KB`,
};

export const documentTexts = defineTexts({ vi, en });

export const documentKindTexts: Readonly<Record<DocumentKind, Bilingual>> = {
  periodic: { vi: "Báo cáo định kỳ", en: "Periodic report" },
  apologies: { vi: "Thư xin lỗi hồ sơ trễ hạn", en: "Letters of apology" },
};

export const documentFormatTexts: Readonly<Record<DocumentFormat, string>> = {
  docx: "Word",
  xlsx: "Excel",
  csv: "CSV",
  json: "JSON",
};

export const makingStepTexts: Readonly<Record<MakingStep, Bilingual>> = {
  waiting: { vi: "Đang chờ đến lượt", en: "Waiting for its turn" },
  figures: { vi: "Đang tính số liệu", en: "Reckoning the figures" },
  journal: { vi: "Đang kiểm tra sổ nhật ký", en: "Verifying the journal" },
  writing: { vi: "Đang viết tài liệu", en: "Writing the document" },
};
