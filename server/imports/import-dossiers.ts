/** Reads a dossier file whole, with progress; nothing of it is taken when a row cannot be. */
import { stat } from "node:fs/promises";
import type { Bilingual, DossierMapping, FiguresPeriod, LineProblem } from "@motcua/protocol";
import { type CountedDossiers, createDossierCounter } from "./dossier-rows.ts";
import { ImportError } from "./import-error.ts";
import type { Failed, Looked } from "./import-thread.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Row } from "./row.ts";
import { textOf } from "./row.ts";

export interface DossierSource {
  readonly path: string;
  readonly format: "csv" | "xlsx";
}

export type ImportedDossiers =
  | { readonly kind: "read"; readonly counted: CountedDossiers }
  | { readonly kind: "failed"; readonly sentence: Bilingual; readonly problems: readonly LineProblem[] };

export interface ImportProgress {
  readonly rows: number;
  readonly percent: number;
}

const rowsBetweenWords = 5_000;
const firstRowsShown = 12;

const rowsOf = ({ path, format }: DossierSource): AsyncGenerator<Row> =>
  format === "csv" ? readCsv(path) : readXlsx(path);

/** The first rows as text, for a person who maps columns. */
export async function lookAt(source: DossierSource): Promise<Looked | Failed> {
  const rows: string[][] = [];
  try {
    for await (const { cells, line } of rowsOf(source)) {
      // empty rows before the header keep its number true
      while (rows.length < line - 1 && rows.length < firstRowsShown) rows.push([]);
      if (rows.length >= firstRowsShown) break;
      rows.push(
        cells
          .slice(0, 500)
          .map((cell) => (typeof cell === "object" ? "(công thức)" : textOf(cell).slice(0, 80))),
      );
    }
    return rows.length === 0 ? { kind: "failed", sentence: noRows, problems: [] } : { kind: "looked", rows };
  } catch (error) {
    if (error instanceof ImportError) return { kind: "failed", sentence: error.sentence, problems: [] };
    throw error;
  }
}

export async function importDossiers(
  source: DossierSource,
  mapping: DossierMapping,
  period: FiguresPeriod,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportedDossiers> {
  try {
    const { size } = await stat(source.path);
    const counter = createDossierCounter(mapping, period);
    let rows = 0;
    for await (const row of rowsOf(source)) {
      rows += 1;
      if (rows % rowsBetweenWords === 0) {
        onProgress({ rows, percent: size === 0 ? 100 : Math.min(99, Math.round((row.bytes / size) * 100)) });
      }
      if (counter.take(row) === "enough") break;
    }
    const counted = counter.result();
    if (counted.problems.length > 0)
      return { kind: "failed", sentence: nothingTaken, problems: counted.problems };
    if (counted.rows === 0) return { kind: "failed", sentence: noRows, problems: [] };
    return { kind: "read", counted };
  } catch (error) {
    if (error instanceof ImportError) return { kind: "failed", sentence: error.sentence, problems: [] };
    throw error;
  }
}

const nothingTaken = {
  vi: "Có dòng chưa đúng nên chưa nhận dòng nào. Hãy sửa các dòng dưới đây rồi tải lên lại.",
  en: "Some lines are not right, so none was taken. Please correct the lines below and upload again.",
};
const noRows = {
  vi: "Không tìm thấy dòng số liệu nào dưới dòng tiêu đề. Hãy xem lại dòng tiêu đề và các cột.",
  en: "There is no row of figures below the header. Please look at the header row and the columns.",
};
