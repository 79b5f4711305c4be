/** CSV after RFC 4180, UTF-8 with a byte order mark so that spreadsheets read Vietnamese. */

/** A number is written as it is; null is an empty cell. */
export type Cell = string | number | null;

const byteOrderMark = "\uFEFF";
/** What a spreadsheet would run as a formula, full-width signs of East Asian keyboards included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** All rows as one text; every line has as many fields as the longest row. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const lines = rows.map((row) => {
    const filled = [...row, ...Array.from({ length: width - row.length }, () => null)];
    return `${filled.map(written).join(",")}\r\n`;
  });
  return byteOrderMark + lines.join("");
}

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
