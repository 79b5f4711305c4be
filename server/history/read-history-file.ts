/** Reads a file of past visits line by line, however long it is. */
import { type CsvError, parse } from "csv-parse";
import { type HistoryColumn, readHistoryHead } from "./columns.ts";
import type { LineProblem, PastVisit } from "./past-visit.ts";
import { type PastLine, type PastOffice, readPastVisit } from "./read-past-visit.ts";

/** One line of the file as it was read; `line` counts as editors do, the head is line 1. */
export type ReadLine =
  | { readonly line: number; readonly visit: PastVisit }
  | { readonly line: number; readonly problem: LineProblem };

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A longer line is no visit: a quote that nobody closed has swallowed the file. */
const longestLineCharacters = 20_000;

/**
 * Reads UTF-8 text parted by commas, semicolons or tabs. Throws `HistoryHeadError` when the head cannot be used; a
 * line that is broken as CSV ends the reading with its problem, any other bad line is named and the reading goes on.
 */
export async function* readHistoryFile(
  text: AsyncIterable<string>,
  office: PastOffice,
): AsyncGenerator<ReadLine, void, void> {
  let head: readonly HistoryColumn[] | null = null;
  const parser = parse({
    bom: true,
    delimiter: [",", ";", "\t"],
    info: true,
    max_record_size: longestLineCharacters,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const feeding = feed(text, parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (head === null) head = readHistoryHead(record);
      else yield { line: info.lines, ...lineOf(record, head, office) };
    }
    await feeding;
    if (head === null) readHistoryHead([]);
  } catch (error) {
    const broken = error as CsvError & { lines?: number };
    if (typeof broken.code !== "string" || !broken.code.startsWith("CSV_")) throw error;
    yield { line: broken.lines ?? 1, problem: brokenLine };
  } finally {
    parser.destroy();
    await feeding.catch(() => undefined);
  }
}

const brokenLine: LineProblem = {
  column: "",
  vi: "Dòng này hỏng: dấu ngoặc kép không khép, hoặc tệp bị cắt ngang.",
  en: "This line is broken: a quote that does not close, or a file cut off.",
};

async function feed(text: AsyncIterable<string>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const piece of text) {
      if (parser.destroyed) return;
      if (!parser.write(piece)) await new Promise<void>((resolve) => whenever(parser, resolve));
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

/** Calls once when there is room again, or when nobody reads any more. */
function whenever(parser: ReturnType<typeof parse>, resolve: () => void): void {
  const once = () => {
    parser.off("drain", once);
    parser.off("close", once);
    resolve();
  };
  parser.on("drain", once);
  parser.on("close", once);
}

function lineOf(record: readonly string[], head: readonly HistoryColumn[], office: PastOffice) {
  if (record.length !== head.length) {
    return {
      problem: {
        column: "",
        vi: `Dòng này có ${record.length} ô, dòng đầu có ${head.length}.`,
        en: `This line has ${record.length} cells, the head has ${head.length}.`,
      },
    };
  }
  const line: PastLine = Object.fromEntries(head.map((column, index) => [column, record[index] ?? ""]));
  return readPastVisit(line, office);
}
