/** Why a store could not be opened; each has one sentence for the person at the machine. */
export type OpenProblem =
  | "missing"
  | "no-rights"
  | "newer-than-program"
  | "older-than-program"
  | "in-use"
  | "unreachable"
  | "no-room"
  | "not-a-database";

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

const sentences: Record<OpenProblem, (place: string) => Sentence> = {
  missing: (place) => ({
    vi: `Không tìm thấy cơ sở dữ liệu ${place}. Hãy kiểm tra đường dẫn (DATA_DIR).`,
    en: `There is no database ${place}. Check the path (DATA_DIR).`,
  }),
  "no-rights": (place) => ({
    vi: `Chương trình không có quyền ghi vào ${place}. Hãy kiểm tra đường dẫn và quyền truy cập, rồi khởi động lại.`,
    en: `The program has no right to write to ${place}. Check the path and its access rights, then start again.`,
  }),
  "newer-than-program": (place) => ({
    vi: `Cơ sở dữ liệu ${place} do một phiên bản mới hơn của chương trình tạo ra. Hãy dùng phiên bản mới đó.`,
    en: `The database ${place} was made by a newer version of this program. Please use that newer version.`,
  }),
  "older-than-program": (place) => ({
    vi: `Cơ sở dữ liệu ${place} do một phiên bản cũ hơn tạo ra. Hãy khởi động máy chủ một lần để nâng cấp, rồi thử lại.`,
    en: `The database ${place} was made by an older version. Start the hub once to bring it up to date, then try again.`,
  }),
  "in-use": (place) => ({
    vi: `Cơ sở dữ liệu ${place} đang được một chương trình khác sử dụng. Hãy dừng chương trình đó trước.`,
    en: `The database ${place} is in use by another program. Please stop that program first.`,
  }),
  unreachable: (place) => ({
    vi: `Không kết nối được tới cơ sở dữ liệu ${place}. Hãy kiểm tra địa chỉ, và máy chủ cơ sở dữ liệu có đang chạy không.`,
    en: `The database ${place} cannot be reached. Check the address, and whether the database server is running.`,
  }),
  "no-room": (place) => ({
    vi: `Không đủ chỗ trống trên ổ đĩa để ghi ${place}. Hãy dọn bớt ổ đĩa, rồi thử lại.`,
    en: `There is not enough room on the disk to write ${place}. Make room, then try again.`,
  }),
  "not-a-database": (place) => ({
    vi: `${place} không phải là cơ sở dữ liệu của chương trình này, hoặc tệp đã bị hỏng.`,
    en: `${place} is not a database of this program, or the file is damaged.`,
  }),
};

/** A store that could not be opened. `place` never holds a password. */
export class StoreOpenError extends Error {
  readonly code: OpenProblem;
  readonly sentence: Sentence;

  constructor(code: OpenProblem, place: string, cause: unknown) {
    const sentence = sentences[code](place);
    super(`${sentence.vi}\n${sentence.en}`, { cause });
    this.name = "StoreOpenError";
    this.code = code;
    this.sentence = sentence;
  }
}

/**
 * The store cannot be read or written now: disk full, read-only, database gone. Nothing is half written.
 * When the connection broke at the very end of an append it may stand there whole: the next append at the
 * same `seq` then says `conflict`, and the stored answer is found.
 */
export class StoreUnavailableError extends Error {
  readonly sentence: Sentence = {
    vi: "Hiện không lưu được dữ liệu. Việc vừa yêu cầu chưa được ghi nhận, xin thử lại sau.",
    en: "Data cannot be stored at the moment. What was asked has not been recorded, please try again later.",
  };

  constructor(cause: unknown) {
    super(`The store is not available: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "StoreUnavailableError";
  }
}
