/** Reads a dossier file in a thread with bounded memory; it can be stopped. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { DossierMapping, FiguresPeriod } from "@motcua/protocol";
import type { DossierSource, ImportedDossiers, ImportProgress } from "./import-dossiers.ts";
import { tooLarge } from "./import-error.ts";

export interface ImportJob {
  readonly source: DossierSource;
  readonly mapping: DossierMapping;
  readonly period: FiguresPeriod;
}

/** What the thread tells. */
export type ImportWord =
  | { readonly kind: "progress"; readonly progress: ImportProgress }
  | { readonly kind: "done"; readonly imported: ImportedDossiers };

export interface RunningImport {
  /** rejects only for our own mistakes; a file that cannot be taken is a value */
  readonly done: Promise<ImportedDossiers>;
  stop(): Promise<void>;
}

/** A CSV of a million rows needs a tenth of it; an Excel file keeps its texts in memory while it is read. */
const memoryMegabytes = 768;

export function startImport(job: ImportJob, onProgress: (progress: ImportProgress) => void): RunningImport {
  const worker = new Worker(join(import.meta.dirname, "import-worker.ts"), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const done = new Promise<ImportedDossiers>((settle, fail) => {
    worker.on("message", (word: ImportWord) => {
      if (word.kind === "progress") onProgress(word.progress);
      else settle(word.imported);
    });
    worker.on("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") {
        settle({ kind: "failed", sentence: tooLarge, problems: [] });
      } else fail(error);
    });
    worker.on("exit", () => settle({ kind: "failed", sentence: stopped, problems: [] }));
  });
  return {
    done,
    stop: async () => {
      await worker.terminate();
    },
  };
}

const stopped = { vi: "Việc đọc tệp đã được dừng.", en: "Reading the file was stopped." };
