/** The columns of a file of past visits: one line a visit. Either name of a column is read, in any order. */

export const historyColumns = {
  issued_at: "thời điểm lấy số",
  service: "lĩnh vực",
  number: "số",
  priority: "ưu tiên",
  procedure: "thủ tục",
  counter: "quầy",
  officer: "cán bộ",
  called_at: "thời điểm gọi",
  last_called_at: "thời điểm gọi cuối",
  started_at: "bắt đầu phục vụ",
  ended_at: "kết thúc",
  ending: "kết quả",
  rateable: "có thể đánh giá",
  rating: "mức đánh giá",
  rated_at: "thời điểm đánh giá",
  rating_mode: "cách đánh giá",
} as const;

export type HistoryColumn = keyof typeof historyColumns;

const required: readonly HistoryColumn[] = ["issued_at", "service"];

/** A head that cannot be used, with a sentence for the person who brings the file. */
export class HistoryHeadError extends Error {
  readonly vi: string;
  readonly en: string;
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
    this.name = "HistoryHeadError";
    this.vi = vi;
    this.en = en;
  }
}

/** What each column of the file is. Throws `HistoryHeadError` for one that is unknown, twice there, or missing. */
export function readHistoryHead(names: readonly string[]): HistoryColumn[] {
  const found = names.map((name) => {
    const column = columnNamed(name);
    if (column === null)
      throw new HistoryHeadError(`Không rõ cột “${name}”.`, `Column “${name}” is not known.`);
    return column;
  });
  const twice = found.find((column, index) => found.indexOf(column) !== index);
  if (twice !== undefined) {
    throw new HistoryHeadError(`Cột “${twice}” có hai lần.`, `Column “${twice}” is there twice.`);
  }
  const missing = required.find((column) => !found.includes(column));
  if (missing !== undefined) {
    throw new HistoryHeadError(
      `Thiếu cột “${missing}” (${historyColumns[missing]}).`,
      `Column “${missing}” is missing.`,
    );
  }
  return found;
}

function columnNamed(name: string): HistoryColumn | null {
  const plain = name.normalize("NFC").trim().toLowerCase();
  const known = Object.entries(historyColumns).find(([column, vi]) => plain === column || plain === vi);
  return known === undefined ? null : (known[0] as HistoryColumn);
}
