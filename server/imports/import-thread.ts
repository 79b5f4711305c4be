/** Looks at a dossier file or reads it, in a thread with bounded memory; it can be stopped. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Bilingual, DossierMapping, FiguresPeriod } from "@motcua/protocol";
import { serverFolder } from "../server-folder.ts";
import type { DossierSource, ImportedDossiers, ImportProgress } from "./import-dossiers.ts";
import { tooLarge } from "./import-error.ts";

export type ImportJob =
  | { readonly kind: "look"; readonly source: DossierSource }
  | {
      readonly kind: "read";
      readonly source: DossierSource;
      readonly mapping: DossierMapping;
      readonly period: FiguresPeriod;
    };

export type Failed = Extract<ImportedDossiers, { kind: "failed" }>;
export type Looked = { readonly kind: "looked"; readonly rows: readonly (readonly string[])[] };

/** What the thread tells. */
export type ImportWord =
  | { readonly kind: "progress"; readonly progress: ImportProgress }
  | { readonly kind: "done"; readonly result: ImportedDossiers | Looked };

export interface RunningImport {
  /** rejects only for our own mistakes; a file that cannot be taken is a value */
  readonly done: Promise<ImportedDossiers | Looked>;
  stop(): Promise<void>;
}

/** A CSV of a million rows needs a tenth of it; an Excel file keeps its texts in memory while it is read. */
const memoryMegabytes = 768;

export function startImport(job: ImportJob, onProgress: (progress: ImportProgress) => void): RunningImport {
  // An Excel file may be unpacked for a while: not where others could read it, and gone with the thread.
  const unpacked = `${job.source.path}.unpacked`;
  mkdirSync(unpacked, { recursive: true, mode: 0o700 });
  const worker = new Worker(join(serverFolder, "imports/import-worker.ts"), {
    workerData: job,
    env: { TMPDIR: unpacked, TEMP: unpacked, TMP: unpacked },
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const failed = (sentence: Bilingual): Failed => ({ kind: "failed", sentence, problems: [] });
  const done = new Promise<ImportedDossiers | Looked>((settle, fail) => {
    worker.on("message", (word: ImportWord) => {
      if (word.kind === "progress") onProgress(word.progress);
      else settle(word.result);
    });
    worker.on("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") settle(failed(tooLarge));
      else fail(error);
    });
    worker.on("exit", () => {
      rmSync(unpacked, { recursive: true, force: true });
      settle(failed(stopped));
    });
  });
  return {
    done,
    stop: async () => {
      await worker.terminate();
    },
  };
}

const stopped = { vi: "Việc đọc tệp đã được dừng.", en: "Reading the file was stopped." };
