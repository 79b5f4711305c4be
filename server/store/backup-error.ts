import type { Sentence } from "./store-errors.ts";

/** A backup that must not be used: damaged, or its journal does not fit. */
export class BackupDamagedError extends Error {
  readonly sentence: Sentence;

  constructor(file: string, why: string, cause: unknown) {
    const sentence = {
      vi: `Bản sao lưu ${file} bị hỏng (${why}). Dữ liệu hiện có được giữ nguyên. Hãy dùng bản sao lưu khác.`,
      en: `The backup ${file} is damaged (${why}). The present data were left as they are. Use another backup.`,
    };
    super(`${sentence.vi}\n${sentence.en}`, { cause });
    this.name = "BackupDamagedError";
    this.sentence = sentence;
  }
}
