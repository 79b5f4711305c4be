/** Which column holds what, guessed from the words of a header; a person looks at it before anything is read. */
import type { DossierColumn, DossierMapping } from "@motcua/protocol";
import { plain } from "./row.ts";

/** The first that fits a header wins; each column of ours is given once. Words without marks. */
const words: readonly (readonly [DossierColumn, RegExp])[] = [
  ["code", /\bma (so )?(ho so|hs)\b|so ho so|dossier code|^code$/],
  ["receivedOn", /ngay (tiep )?nhan|ngay nop|received on/],
  ["dueOn", /hen tra|han tra|ngay hen|han giai quyet|due/],
  ["doneOn", /ngay (co )?(ket qua|tra|hoan thanh|giai quyet|ket thuc)|done on|completed/],
  ["reason", /ly do|nguyen nhan|reason/],
  ["newDate", /gia han|hen lai|new date/],
  ["openOverdue", /dang (giai quyet|xu ly).*(qua|tre) han|(qua|tre) han.*(chua|dang)|open.*overdue/],
  ["openInTerm", /dang (giai quyet|xu ly).*(trong|chua den|con) han|open.*in term|trong han/],
  ["open", /dang (giai quyet|xu ly)|chua giai quyet|^ton\b|^open$/],
  ["early", /truoc han|som han|early/],
  ["onTime", /dung han|on time/],
  ["late", /(qua|tre) han|late/],
  ["carriedOver", /ky truoc|chuyen (qua|sang)|ton dau|carried|brought/],
  ["resolved", /da (giai quyet|xu ly|hoan thanh)|tong.*giai quyet|resolved/],
  ["received", /tiep nhan|tong so (ho so|hs)|so nhan|received/],
  ["field", /linh vuc|nhom thu tuc|field|don vi/],
];

const totalNames = ["Tổng cộng", "Tổng số", "Tổng", "Cộng", "Total"];

/** The header is the row with most of our words; a column of codes or due days means a row a dossier. */
export function guessMapping(rows: readonly (readonly string[])[]): DossierMapping {
  const found = rows.map((cells, at) => ({ at, columns: columnsOf(cells) }));
  const best = found.reduce((most, one) => (one.columns.length > most.columns.length ? one : most), {
    at: 0,
    columns: [] as DossierMapping["columns"],
  });
  const holds = new Set(best.columns.map((column) => column.holds));
  return {
    shape: holds.has("code") || holds.has("dueOn") ? "detail" : "summary",
    headerRow: best.at + 1,
    columns: best.columns,
    totalNames,
  };
}

function columnsOf(cells: readonly string[]): DossierMapping["columns"] {
  const given = new Set<DossierColumn>();
  return cells.flatMap((cell, column) => {
    const text = plain(cell);
    const holds = words.find(([name, pattern]) => !given.has(name) && pattern.test(text))?.[0];
    if (text === "" || holds === undefined) return [];
    given.add(holds);
    return [{ holds, column }];
  });
}
