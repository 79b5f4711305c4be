/** What paragraphs and tables of an administrative document look like in Word: sizes in half points, widths in twips. */
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { drawChart } from "./chart-picture.ts";
import { documentNumbers } from "./document-numbers.ts";
import type { DocumentChart, DocumentTable } from "./office-document.ts";

/** A twip is a twentieth of a point. */
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Nghị định 30/2020, phụ lục I: A4, 20-25 mm above and below, 30-35 left, 15-20 right. */
export const page = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(20),
    bottom: twips(20),
    left: twips(30),
    right: twips(15),
    header: twips(10),
    footer: twips(8),
  },
};

export const textWidth = page.size.width - page.margin.left - page.margin.right;
export const font = "Times New Roman";
const bodySize = 27;
const tableSize = 22;

const nothing: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const noBorders = {
  top: nothing,
  bottom: nothing,
  left: nothing,
  right: nothing,
  insideHorizontal: nothing,
  insideVertical: nothing,
};

interface Look {
  readonly size?: number;
  readonly weight?: "bold";
  readonly slant?: "italic";
}

/** One run of letters. */
export function run(text: string, { size = bodySize, weight, slant }: Look = {}): TextRun {
  return new TextRun({ text, size, font, bold: weight === "bold", italics: slant === "italic" });
}

/** A line in the middle of its column. */
export function centred(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)], ...options });
}

/** The thin rule under the office's name, the motto or the subject. */
export function rule(columnWidth: number, ruleWidth: number): Paragraph {
  const side = Math.max(0, Math.round((columnWidth - ruleWidth) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: 40, lineRule: "exact" },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [],
  });
}

/** A paragraph of the body: both edges straight, the first line set in. */
export function bodyParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(10) },
    spacing: { before: 60, after: 60, line: 276 },
    children: [run(text)],
  });
}

/** What must not be overlooked, with a bar at its left. */
export function noteParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { left: twips(5) },
    spacing: { before: 80, after: 80 },
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: "B45309" } },
    children: [run(text, { size: 25, slant: "italic" })],
  });
}

/** A picture of the chart with its words for those who cannot see it, and its title under it. */
export function chartParagraphs(chart: DocumentChart, index: number, language: "vi" | "en"): Paragraph[] {
  const picture = drawChart(chart, language);
  const pixels = 96 / 72;
  const image = new ImageRun({
    type: "png",
    data: picture.png,
    transformation: {
      width: Math.round(picture.widthPoints * pixels),
      height: Math.round(picture.heightPoints * pixels),
    },
    // The library would number pictures on and on; the same report must be the same bytes.
    altText: { id: String(index), name: `chart-${index}`, title: chart.title, description: chart.words },
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120 },
      children: [image],
    }),
    centred(chart.title, { size: 24, slant: "italic" }, { spacing: { before: 40, after: 140 } }),
  ];
}

/** A table of so many rows stands on one page; of a longer one no page has a row or two alone. */
const rowsTogether = 14;
const rowsAtLeast = 3;

/** So many letters of a heading fit beside each other where a table has seven columns: no word is torn. */
const lettersAColumn = 9;
const longestWord = (heading: string) => Math.max(...heading.split(/\s/).map(({ length }) => length));

/** A table with its title above; its head is repeated on each page, and no row is torn. */
export function tableParts(table: DocumentTable, language: "vi" | "en"): (Paragraph | Table)[] {
  const { cell } = documentNumbers(language);
  const shares = table.columns.map(({ kind, heading }, index) =>
    kind === "text" ? (index === 0 ? 2.6 : 2) : Math.max(1, longestWord(heading) / lettersAColumn),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / all));
  const last = table.rows.length - (table.total === null ? 1 : 0);
  const staysWithNext = (at: number) =>
    at < last && (last < rowsTogether || at < rowsAtLeast - 1 || at > last - rowsAtLeast);
  const row = (texts: readonly string[], what: RowKind, at: number) =>
    new TableRow({
      tableHeader: what === "head",
      cantSplit: true,
      children: texts.map((text, index) =>
        tableCell(text, table, index, widths[index] ?? 0, { what, keepNext: staysWithNext(at) }),
      ),
    });
  const written = (cells: DocumentTable["rows"][number]) =>
    table.columns.map(({ kind }, index) => cell(kind, cells[index] ?? null));
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 140, after: 60 },
      children: [run(table.title, { size: 25, weight: "bold" })],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          table.columns.map(({ heading }) => heading),
          "head",
          -1,
        ),
        ...table.rows.map((cells, at) => row(written(cells), "row", at)),
        ...(table.total === null ? [] : [row(written(table.total), "total", last)]),
      ],
    }),
    new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: "exact" }, children: [] }),
  ];
}

type RowKind = "head" | "row" | "total";

function tableCell(
  text: string,
  { columns }: DocumentTable,
  index: number,
  width: number,
  { what, keepNext }: { readonly what: RowKind; readonly keepNext: boolean },
): TableCell {
  const plain = what === "row";
  const numeric = columns[index]?.kind !== "text";
  const shading = { head: "E8EEF6", total: "F3F6FA" };
  const alignment =
    what === "head" ? AlignmentType.CENTER : numeric ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(what === "row" ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill: shading[what] } }),
    children: [
      new Paragraph({
        alignment,
        keepNext,
        children: [run(text, plain ? { size: tableSize } : { size: tableSize, weight: "bold" })],
      }),
    ],
  });
}
