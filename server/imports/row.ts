/** One row of a table as it was read; `line` is what a person would look for in their own program. */
export interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** bytes of the file read so far, for progress */
  readonly bytes: number;
}

/** A cell that holds a formula keeps nothing of it: it is refused wherever it would be used. */
export type Cell = string | number | { readonly formula: true };

/** A cell as text. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || typeof cell === "object") return "";
  return String(cell).normalize("NFC").trim();
}

/** Letters without marks, in small: how names are compared. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
