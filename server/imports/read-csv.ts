/** Reads a CSV file row by row, however long it is. */
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { ImportError } from "./import-error.ts";
import type { Row } from "./row.ts";
import { decodedText } from "./text-encoding.ts";

/** No honest cell is longer, and one quote that is never closed must not swallow a whole file. */
const longestRecord = 200_000;

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Rows of a file; throws an `ImportError` where it stops being CSV. */
export function readCsv(path: string): AsyncGenerator<Row> {
  return readCsvChunks(createReadStream(path, { highWaterMark: 256 * 1024 }));
}

/** Rows of bytes as they come. The delimiter is the one that the first line has most of. */
export async function* readCsvChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  const progress = { bytes: 0 };
  const texts = decodedText(chunks);
  const first = await texts.next();
  if (first.done === true) return;
  async function* rest() {
    yield first.value?.text ?? "";
    for await (const { text, bytes } of texts) {
      progress.bytes = bytes;
      yield text;
    }
  }
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(first.value.text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  const source = Readable.from(rest(), { objectMode: true });
  // A failure of the source must come out of the loop below, which reads the parser only.
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<Record>) {
      yield { line: info.lines, cells: record.map(cellOf), bytes: progress.bytes };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : 0;
    throw new ImportError({
      vi: `Dòng ${line}: không đọc được, có thể thiếu dấu ngoặc kép đóng.`,
      en: `Line ${line}: it cannot be read; a closing quote may be missing.`,
    });
  } finally {
    source.destroy();
    parser.destroy();
  }
}

const cellOf = (text: string) => (text.trimStart().startsWith("=") ? ({ formula: true } as const) : text);

function delimiterOf(text: string): string {
  const line = text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? "";
  const counts = [";", ",", "\t", "|"].map((sign) => ({ sign, n: line.split(sign).length - 1 }));
  return counts.reduce((most, one) => (one.n > most.n ? one : most)).n === 0
    ? ","
    : counts.reduce((most, one) => (one.n > most.n ? one : most)).sign;
}
