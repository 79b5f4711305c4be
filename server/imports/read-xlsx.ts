/** Reads the first sheet of an Excel file row by row. Formulas are seen and refused, never reckoned nor passed on. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import ExcelJS from "exceljs";
import { damaged, ImportError } from "./import-error.ts";
import type { Cell, Row } from "./row.ts";

/** Rows of a file; throws an `ImportError` when it is no Excel file or breaks off. */
export async function* readXlsx(path: string): AsyncGenerator<Row> {
  await mustBeZip(path);
  const source = createReadStream(path);
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(source, {
    entries: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    worksheets: "emit",
  });
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
