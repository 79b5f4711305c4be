/** A document of the office as an Excel workbook: real numbers with formats, one sheet a table, no formula ever. */
import ExcelJS from "exceljs";
import type { ColumnKind, DocumentCell, DocumentTable, OfficeDocument } from "./office-document.ts";
import { withoutMoment } from "./without-moment.ts";

const formats: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  count: "#,##0",
  percent: "0.00%",
  minutes: "0.0",
  hours: "#,##0.0",
};

const words = {
  vi: {
    about: "Thông tin",
    definitions: "Định nghĩa",
    figure: "Số liệu",
    meaning: "Ý nghĩa",
    minutes: "phút",
    hours: "giờ",
  },
  en: {
    about: "About",
    definitions: "Definitions",
    figure: "Figure",
    meaning: "Meaning",
    minutes: "minutes",
    hours: "hours",
  },
};

/** A cell holds a real fraction, real minutes or hours. */
const divisors: Readonly<Record<ColumnKind, number>> = {
  text: 1,
  count: 1,
  percent: 100,
  minutes: 60,
  hours: 3600,
};

const headFill: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8EEF6" } };

/** The bytes of the file: the same document always gives the same ones. `onPart` hears how far it is, 0 to 1. */
export async function xlsxFile(document: OfficeDocument, onPart: (done: number) => void): Promise<Buffer> {
  const said = words[document.language];
  const book = new ExcelJS.Workbook();
  book.creator = document.head.office;
  book.lastModifiedBy = document.head.office;
  book.created = new Date(document.madeAt);
  book.modified = new Date(document.madeAt);
  const names = new Set<string>();
  const about = addSheet(book, said.about, names);
  about.columns = [{ width: aboutWidth }];
  for (const line of aboutLines(document)) {
    const row = about.addRow([]);
    text(row.getCell(1), line);
    row.height = heightOf([[line, aboutWidth]]);
  }
  about.getRow(1).font = { bold: true, size: 14 };
  about.getRow(1).height = heightOf([[aboutLines(document)[0] ?? "", aboutWidth * 0.7]]) * 1.3;

  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  tables.forEach((table, index) => {
    fillTable(addSheet(book, table.title, names), table, said);
    onPart((index + 1) / (tables.length + 1));
  });

  const meanings = addSheet(book, said.definitions, names);
  meanings.columns = [{ width: nameWidth }, { width: meaningWidth }];
  headRow(meanings, [said.figure, said.meaning]);
  for (const { name, definition } of document.definitions) {
    const row = meanings.addRow([]);
    text(row.getCell(1), name[document.language]);
    text(row.getCell(2), definition[document.language]);
    row.alignment = { vertical: "top", wrapText: true };
    row.height = heightOf([
      [name[document.language], nameWidth],
      [definition[document.language], meaningWidth],
    ]);
  }
  const bytes = withoutMoment(Buffer.from(await book.xlsx.writeBuffer()), document.madeAt);
  onPart(1);
  return bytes;
}

const aboutWidth = 110;
const nameWidth = 32;
const meaningWidth = 120;
const linePoints = 15;

/** Room for the longest of some texts in columns of so many letters: not every program finds it by itself. */
function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) => Math.max(1, Math.ceil((text.length * 1.08) / width)));
  return linePoints * Math.max(...lines) + 1;
}

function aboutLines(document: OfficeDocument): string[] {
  const { title, subject, span, head, opening, sections, tamperWords } = document;
  const notes = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "note"));
  return [
    `${title} ${subject} ${span}`,
    head.authority,
    head.office,
    head.placeAndDate,
    ...opening,
    ...notes.map((note) => note.text),
    ...tamperWords.slice(1),
  ];
}

function fillTable(
  sheet: ExcelJS.Worksheet,
  table: DocumentTable,
  units: Readonly<Record<"minutes" | "hours", string>>,
): void {
  const headings = table.columns.map(({ heading, kind }) =>
    kind === "minutes" || kind === "hours" ? withUnit(heading, units[kind]) : heading,
  );
  headRow(sheet, headings);
  const rows = table.total === null ? table.rows : [...table.rows, table.total];
  for (const cells of rows) {
    const row = sheet.addRow([]);
    for (const [index, { kind }] of table.columns.entries())
      fill(row.getCell(index + 1), kind, cells[index] ?? null);
    if (cells === table.total) row.font = { bold: true };
  }
  const widths = table.columns.map(({ kind }, index) =>
    kind === "text" ? widest(table, index) : Math.max(12, Math.min(20, (headings[index] ?? "").length + 3)),
  );
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.getRow(1).height = heightOf(headings.map((heading, index) => [heading, (widths[index] ?? 12) * 0.8]));
}

const withUnit = (heading: string, unit: string) =>
  heading.includes(unit) ? heading : `${heading} (${unit})`;

function widest({ rows, columns }: DocumentTable, index: number): number {
  const lengths = rows.map((cells) => String(cells[index] ?? "").length);
  return Math.min(60, Math.max(columns[index]?.heading.length ?? 0, 14, ...lengths) + 2);
}

/** A text stays a text, whatever sign it begins with: nothing of the data is ever a formula. */
function text(cell: ExcelJS.Cell, value: string): void {
  cell.value = value;
  cell.numFmt = formats.text;
  cell.alignment = { wrapText: true, vertical: "top" };
}

function fill(cell: ExcelJS.Cell, kind: ColumnKind, value: DocumentCell): void {
  if (value === null) return;
  if (typeof value === "string") {
    text(cell, value);
    return;
  }
  cell.numFmt = formats[kind];
  cell.value = Number((value / divisors[kind]).toFixed(10));
}

function headRow(sheet: ExcelJS.Worksheet, headings: readonly string[]): void {
  const row = sheet.addRow([]);
  headings.forEach((heading, index) => {
    const cell = row.getCell(index + 1);
    cell.value = heading;
    cell.font = { bold: true };
    cell.fill = headFill;
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: "center" };
  });
  sheet.views = [{ state: "frozen", ySplit: 1, xSplit: 1 }];
}

/** Excel allows 31 letters in a sheet's name, some signs not, and no name twice; what stands in brackets goes first. */
function addSheet(book: ExcelJS.Workbook, title: string, taken: Set<string>): ExcelJS.Worksheet {
  const allowed = title.replaceAll(/[\\/?*[\]:']/g, " ").trim();
  const plain = allowed.length > 31 ? allowed.replace(/\s*\([^)]*\)$/, "") : allowed;
  let name = plain.slice(0, 31);
  for (let again = 2; taken.has(name.toLowerCase()); again++) name = `${plain.slice(0, 28)} ${again}`;
  taken.add(name.toLowerCase());
  return book.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
}
