/** Reads the first sheet of an Excel file row by row. Formulas are seen and refused, never reckoned nor passed on. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { damaged, ImportError } from "./import-error.ts";
import type { Cell, Row } from "./row.ts";

/** Rows of a file; throws an `ImportError` when it is no Excel file or breaks off. */
export async function* readXlsx(path: string): AsyncGenerator<Row> {
  await mustBeZip(path);
  // large, and needed by an import alone: not loaded with the hub
  const { default: ExcelJS } = await import("exceljs");
  const source = createReadStream(path);
  const reader = keepLetters(
    new ExcelJS.stream.xlsx.WorkbookReader(source, {
      entries: "emit",
      sharedStrings: "cache",
      styles: "cache",
      hyperlinks: "ignore",
      worksheets: "emit",
    }),
  );
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const values = Array.isArray(row.values) ? row.values : [];
        const cells = Array.from({ length: Math.max(0, Math.min(values.length, 501) - 1) }, (_, at) =>
          cellOf(values[at + 1]),
        );
        yield { line: row.number, cells, bytes: source.bytesRead };
      }
      return;
    }
    throw new ImportError(damaged);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(damaged);
  } finally {
    source.destroy();
  }
}

type Chunks = AsyncIterable<Uint8Array>;

/** The two places of exceljs's reader that turn bytes into text, which its types do not tell. */
interface Parsing {
  _parseWorksheet(chunks: Chunks, sheet: string): unknown;
  _parseSharedStrings(entry: Chunks): unknown;
}

/**
 * exceljs 4.4 decodes each chunk of a part by itself: a Vietnamese letter that lies across two of them comes out
 * broken. It is handed chunks that end with a whole letter.
 */
function keepLetters<Reader extends object>(reader: Reader): Reader {
  const parsing = reader as unknown as Parsing;
  const worksheet = parsing._parseWorksheet.bind(reader);
  const sharedStrings = parsing._parseSharedStrings.bind(reader);
  parsing._parseWorksheet = (chunks, sheet) => worksheet(wholeLetters(chunks), sheet);
  parsing._parseSharedStrings = (entry) =>
    sharedStrings(Readable.from(wholeLetters(entry), { objectMode: false }));
  return reader;
}

/** The same bytes of UTF-8, cut between letters. */
export async function* wholeLetters(chunks: Chunks): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    const end = wholeLength(bytes);
    rest = bytes.subarray(end);
    if (end > 0) yield bytes.subarray(0, end);
  }
  if (rest.length > 0) yield rest;
}

/** How many of the bytes are whole letters: of the last three one may begin a letter that goes on after them. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < wanted ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** What is no zip would be searched through to its end. */
async function mustBeZip(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead < 4 || buffer.readUInt32LE(0) !== 0x04034b50) throw new ImportError(damaged);
  } finally {
    await file.close();
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value;
  if (typeof value === "string") return value.trimStart().startsWith("=") ? { formula: true } : value;
  if (typeof value === "boolean") return String(value);
  // exceljs gives dates in UTC: the day that the cell shows
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return "";
  if ("formula" in value || "sharedFormula" in value) return { formula: true };
  if ("richText" in value && Array.isArray(value.richText)) {
    return value.richText.map((part: { text?: unknown }) => String(part.text ?? "")).join("");
  }
  if ("text" in value) return String(value.text);
  if ("error" in value) return String(value.error);
  return "";
}
