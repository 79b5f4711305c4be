import type { Sentence } from "./store-errors.ts";

/** A copy of the hub's own data that does not fit: they were damaged or changed before it was made. */
export class DataUnsoundError extends Error {
  readonly sentence: Sentence;

  constructor(file: string, why: string, cause: unknown) {
    const sentence = {
      vi: `Dữ liệu trong ${file} không khớp (${why}), nên không tạo bản sao lưu. Các bản sao lưu cũ được giữ nguyên. Hãy chạy npm run journal:verify.`,
      en: `The data in ${file} do not fit (${why}), so no backup was made. Earlier backups were left as they are. Run npm run journal:verify.`,
    };
    super(`${sentence.vi}\n${sentence.en}`, { cause });
    this.name = "DataUnsoundError";
    this.sentence = sentence;
  }
}

/** A backup that must not be used: damaged, or its journal does not fit. */
export class BackupDamagedError extends Error {
  readonly sentence: Sentence;
  readonly why: string;

  constructor(file: string, why: string, cause: unknown) {
    const sentence = {
      vi: `Bản sao lưu ${file} bị hỏng (${why}). Dữ liệu hiện có được giữ nguyên. Hãy dùng bản sao lưu khác.`,
      en: `The backup ${file} is damaged (${why}). The present data were left as they are. Use another backup.`,
    };
    super(`${sentence.vi}\n${sentence.en}`, { cause });
    this.name = "BackupDamagedError";
    this.why = why;
    this.sentence = sentence;
  }
}
