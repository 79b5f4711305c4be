/** A document of the office as CSV: what it says of itself, each table, the definitions. */
import { type Cell, csvOf } from "../csv.ts";
import type { ColumnKind, DocumentCell, DocumentTable, OfficeDocument } from "./office-document.ts";

/** UTF-8 with a byte order mark, numbers as a program writes them, minutes with their decimals. */
export function csvFile(document: OfficeDocument): Buffer {
  const { title, subject, span, head, sections, definitions, tamperWords, language } = document;
  const rows: Cell[][] = [
    [`${title} ${subject} ${span}`],
    [head.office],
    ...document.opening.map((line) => [line]),
    ...tamperWords.slice(1).map((line) => [line]),
  ];
  for (const section of sections) {
    rows.push([], [section.title]);
    for (const block of section.blocks) {
      if (block.kind === "table") rows.push([], ...tableRows(block));
      else if (block.kind !== "chart") rows.push([block.text]);
    }
  }
  rows.push([], ...definitions.map(({ name, definition }) => [name[language], definition[language]]));
  return Buffer.from(csvOf(rows), "utf8");
}

function tableRows({ title, columns, rows, total }: DocumentTable): Cell[][] {
  const written = (cells: readonly DocumentCell[]) =>
    columns.map(({ kind }, index) => plain(kind, cells[index] ?? null));
  return [
    [title],
    columns.map(({ heading, kind }) => (kind === "percent" ? `${heading} (%)` : heading)),
    ...rows.map(written),
    ...(total === null ? [] : [written(total)]),
  ];
}

function plain(kind: ColumnKind, value: DocumentCell): Cell {
  if (typeof value !== "number" || (kind !== "minutes" && kind !== "hours")) return value;
  return Math.round((value / (kind === "minutes" ? 60 : 3600)) * 100) / 100;
}
