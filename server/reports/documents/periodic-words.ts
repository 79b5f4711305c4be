/** The words of the periodic report in both languages; all of a kind beside each other, so that none is missing. */
import type { Language } from "@motcua/protocol";
import { documentNumbers } from "./document-numbers.ts";

const vi = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  report: "BÁO CÁO",
  subject: (office: string, period: string | null) =>
    `Kết quả hoạt động ${period === null ? "" : `${period} `}của ${office}`,
  span: (first: string, last: string) => `(từ ngày ${first} đến hết ngày ${last})`,
  number: (symbol: string) => `Số:            /${symbol}`,
  place: (place: string, day: string, month: string, year: string) =>
    `${place === "" ? "…………" : place}, ngày ${day} tháng ${month} năm ${year}`,
  recipients: "Nơi nhận:",
  signHere: "(Ký, ghi rõ họ tên)",
  opening: (office: string, first: string, last: string) =>
    `${office} báo cáo kết quả hoạt động từ ngày ${first} đến hết ngày ${last} như sau. Số liệu về lượt chờ, giải quyết và đánh giá do phần mềm của cơ quan ghi lại; số liệu nhập từ nguồn khác được nêu rõ nguồn.`,
  demonstration: "Đây là số liệu minh họa, không phải số liệu của một cơ quan.",
  openDay: (day: string) => `Ngày ${day} chưa đóng, số liệu của ngày này còn thay đổi.`,
  imported: (file: string, first: string, last: string) =>
    `Số liệu các ngày có lượt trong tệp ${file}, từ ngày ${first} đến hết ngày ${last}, được nhập từ hệ thống cũ.`,
  total: "Tổng cộng",
  service: "Lĩnh vực",
  counter: "Quầy",
  times: "Thời gian (phút)",
  item: "Nội dung",
  none: "Trong kỳ không có số liệu.",
};

const en: typeof vi = {
  nation: "SOCIALIST REPUBLIC OF VIET NAM",
  motto: "Independence - Freedom - Happiness",
  report: "REPORT",
  subject: (office, period) => `on the work of the ${office}${period === null ? "" : `, ${period}`}`,
  span: (first, last) => `(from ${first} to the end of ${last})`,
  number: (symbol) => `No.            /${symbol}`,
  place: (place, day, month, year) => `${place === "" ? "…………" : place}, ${day}/${month}/${year}`,
  recipients: "Recipients:",
  signHere: "(Signature and full name)",
  opening: (office, first, last) =>
    `The ${office} reports on its work from ${first} to the end of ${last}. Figures on waits, service and ratings were recorded by the office's own program; figures from elsewhere name their source.`,
  demonstration: "These are figures of a demonstration, not of an office.",
  openDay: (day) => `${day} is still open, its figures go on changing.`,
  imported: (file, first, last) =>
    `The figures of the days that file ${file} has visits of, from ${first} to the end of ${last}, were imported from an older system.`,
  total: "Total",
  service: "Field",
  counter: "Counter",
  times: "Time (minutes)",
  item: "Item",
  none: "There are no figures in this period.",
};

/** The words of one language. */
export type PeriodicWords = typeof vi;
export const periodicWords: Readonly<Record<Language, PeriodicWords>> = { vi, en };

/** How sections say things: the language, its words and its numbers. */
export interface Voice {
  readonly language: Language;
  readonly words: PeriodicWords;
  readonly numbers: ReturnType<typeof documentNumbers>;
  /** picks the language */
  say(vi: string, en: string): string;
}

/** The voice of a language. */
export function voiceOf(language: Language): Voice {
  return {
    language,
    words: periodicWords[language],
    numbers: documentNumbers(language),
    say: (inVietnamese, inEnglish) => (language === "vi" ? inVietnamese : inEnglish),
  };
}

/** `05/12/2022`, in both languages. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}
