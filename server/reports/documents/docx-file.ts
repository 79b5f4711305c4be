/** A document of the office as a Word file in the administrative layout of Nghị định 30/2020. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {
  bodyParagraph,
  centred,
  chartParagraphs,
  font,
  noBorders,
  noteParagraph,
  page,
  rule,
  run,
  tableParts,
  textWidth,
} from "./docx-parts.ts";
import type { DocumentBlock, DocumentSection, OfficeDocument } from "./office-document.ts";
import { withoutMoment } from "./without-moment.ts";

type Part = Paragraph | Table;

const leftWidth = Math.round(textWidth * 0.4);
const rightWidth = textWidth - leftWidth;
const black = "000000";

const annex = {
  vi: {
    title: "PHỤ LỤC",
    subject: "Định nghĩa các số liệu và vị trí sổ nhật ký",
    position: "Vị trí sổ nhật ký",
  },
  en: {
    title: "ANNEX",
    subject: "What the figures mean, and the journal position",
    position: "Journal position",
  },
};

/**
 * The bytes of the file, several documents each from a new page: the same ones always give the same bytes.
 * `onPart` hears how far it is, 0 to 1.
 */
export async function docxFile(
  documents: readonly [OfficeDocument, ...OfficeDocument[]],
  onPart: (done: number) => void,
): Promise<Buffer> {
  const [first] = documents;
  const { language } = first;
  const heading = (size: number) => ({
    run: { font, size, bold: true, color: black },
    paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
  });
  const whole = documents.reduce((sum, { sections }) => sum + sections.length + 1, 0);
  let done = 0;
  let charts = 0;
  const sections = documents.map((document) => ({
    properties: { page, titlePage: true },
    headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [] }) },
    footers: { default: footer(document), first: footer(document) },
    children: bodyParts(
      document,
      () => ++charts,
      () => onPart(++done / (whole + 1)),
    ),
  }));
  const file = new Document({
    title: [first.title, first.subject].join(" ").trim(),
    creator: first.head.office,
    lastModifiedBy: first.head.office,
    description: first.tamperWords.join(" "),
    styles: {
      default: {
        document: { run: { font, size: 27, language: { value: language === "vi" ? "vi-VN" : "en-GB" } } },
        title: { run: { font, size: 28, bold: true, color: black } },
        heading1: heading(27),
        heading2: heading(26),
      },
    },
    sections,
  });
  const bytes = withoutMoment(await Packer.toBuffer(file), first.madeAt);
  onPart(1);
  return bytes;
}

function bodyParts(document: OfficeDocument, nextChart: () => number, onSection: () => void): Part[] {
  const parts = headParts(document);
  for (const section of document.sections) {
    parts.push(...sectionParts(section, document.language, nextChart));
    onSection();
  }
  parts.push(...closingParts(document));
  if (document.definitions.length > 0) parts.push(...annexParts(document));
  onSection();
  return parts;
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font, size: 26 })],
  });
}

/** The tamper-evidence line, small, on every page. */
function footer({ tamperWords }: OfficeDocument): Footer {
  return new Footer({ children: [centred(tamperWords[0] ?? "", { size: 15 })] });
}

/** Two columns without lines: who issues on the left, the nation on the right; then the kind and the subject. */
function headParts({ head, title, subject, span, opening }: OfficeDocument): Part[] {
  const tight = { spacing: { before: 0, after: 0 } };
  return [
    columns(
      [
        centred(head.authority.toLocaleUpperCase("vi"), { size: 24 }, tight),
        centred(head.office.toLocaleUpperCase("vi"), { size: 24, weight: "bold" }, tight),
        rule(leftWidth, leftWidth * 0.4),
        centred(head.number, { size: 26 }, { spacing: { before: 120 } }),
      ],
      [
        centred(head.nation, { size: 24, weight: "bold" }, tight),
        centred(head.motto, { size: 26, weight: "bold" }, tight),
        rule(rightWidth, rightWidth * 0.56),
        centred(head.placeAndDate, { size: 26, slant: "italic" }, { spacing: { before: 120 } }),
      ],
    ),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { before: 320, after: 0 },
      children: [run(title, { size: 28, weight: "bold" })],
    }),
    ...(subject === "" ? [] : [centred(subject, { size: 28, weight: "bold" }, tight)]),
    ...(span === "" ? [] : [centred(span, { size: 27, slant: "italic" }, { spacing: { after: 20 } })]),
    rule(textWidth, textWidth * 0.2),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
    ...opening.map(bodyParagraph),
  ];
}

function sectionParts(
  { title, blocks }: DocumentSection,
  language: "vi" | "en",
  nextChart: () => number,
): Part[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title, { weight: "bold" })] }),
    ...blocks.flatMap((block) => blockParts(block, language, nextChart)),
  ];
}

function blockParts(block: DocumentBlock, language: "vi" | "en", nextChart: () => number): Part[] {
  switch (block.kind) {
    case "paragraph":
      return [bodyParagraph(block.text)];
    case "note":
      return [noteParagraph(block.text)];
    case "table":
      return tableParts(block, language);
    case "chart":
      return chartParagraphs(block, nextChart(), language);
  }
}

/** Recipients on the left, the signature on the right, never torn apart by the end of a page. */
function closingParts({ recipientsTitle, recipients, signature }: OfficeDocument): Part[] {
  const [role = "", ...below] = signature;
  return [
    new Paragraph({ spacing: { before: 200 }, keepNext: true, children: [] }),
    columns(
      [
        new Paragraph({ children: [run(recipientsTitle, { size: 24, weight: "bold", slant: "italic" })] }),
        ...recipients.map((name) => new Paragraph({ children: [run(`- ${name}`, { size: 22 })] })),
      ],
      [
        centred(role.toLocaleUpperCase("vi"), { size: 27, weight: "bold" }),
        ...below.map((line) => centred(line, { size: 26, slant: "italic" })),
        ...Array.from({ length: 5 }, () => new Paragraph({ children: [] })),
      ],
    ),
  ];
}

function annexParts(document: OfficeDocument): Part[] {
  const { definitions, language, tamperWords } = document;
  const words = annex[language];
  return [
    new Paragraph({
      pageBreakBefore: true,
      alignment: AlignmentType.CENTER,
      heading: HeadingLevel.HEADING_1,
      children: [run(words.title, { size: 28, weight: "bold" })],
    }),
    centred(words.subject, { size: 27, weight: "bold" }, { spacing: { after: 160 } }),
    ...definitions.map(
      ({ name, definition }) =>
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          spacing: { after: 70 },
          children: [
            run(`${name[language]}: `, { size: 24, weight: "bold" }),
            run(definition[language], { size: 24 }),
          ],
        }),
    ),
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [run(words.position, { size: 26, weight: "bold" })],
    }),
    ...tamperWords
      .slice(1)
      .map((line) => new Paragraph({ spacing: { after: 40 }, children: [run(line, { size: 22 })] })),
  ];
}

function columns(left: Paragraph[], right: Paragraph[]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      borders: noBorders,
      children,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [leftWidth, rightWidth],
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, leftWidth), cell(right, rightWidth)] })],
  });
}
