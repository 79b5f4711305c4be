import type { Bilingual } from "@motcua/protocol";

/** A file that cannot be taken, with a sentence for the person who brought it. Their mistake or damage, never ours. */
export class ImportError extends Error {
  readonly sentence: Bilingual;
  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.name = "ImportError";
    this.sentence = sentence;
  }
}

export const damaged: Bilingual = {
  vi: "Tệp bị hỏng hoặc không phải là tệp Excel (.xlsx). Hãy xuất lại từ phần mềm một cửa rồi tải lên.",
  en: "The file is damaged or no Excel file (.xlsx). Please export it again and upload it.",
};

export const tooLarge: Bilingual = {
  vi: "Tệp quá lớn để đọc trên máy này. Hãy xuất theo kỳ ngắn hơn, hoặc dùng CSV thay cho Excel.",
  en: "The file is too large to be read on this machine. Please export a shorter period, or CSV instead of Excel.",
};
