/** Goes through a file of past visits in a thread with bounded memory; it can be stopped. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Bilingual, HistoryId } from "@motcua/protocol";
import { tooLarge } from "../imports/import-error.ts";
import { serverFolder } from "../server-folder.ts";
import type { PackedPart } from "./pack.ts";
import type { PastOffice } from "./read-past-visit.ts";
import type { HistorySummary } from "./walk-history.ts";

export interface HistoryJob {
  readonly path: string;
  readonly office: PastOffice;
  /** what the rows are packed under; null: the file is only looked at */
  readonly rows: HistoryId | null;
}

export interface HistoryProgress {
  readonly lines: number;
  readonly bytes: number;
}

export type WalkedHistory =
  | { readonly kind: "walked"; readonly summary: HistorySummary }
  | { readonly kind: "failed"; readonly sentence: Bilingual };

/** What the thread tells. */
export type HistoryWord =
  | { readonly kind: "progress"; readonly progress: HistoryProgress }
  | { readonly kind: "parts"; readonly parts: readonly PackedPart[] }
  | { readonly kind: "done"; readonly walked: WalkedHistory };

export interface RunningHistory {
  /** rejects when parts could not be kept, or for our own mistakes; a file that cannot be taken is a value */
  readonly done: Promise<WalkedHistory>;
  stop(): Promise<void>;
}

export interface HistoryListener {
  progress(progress: HistoryProgress): void;
  keep(parts: readonly PackedPart[]): Promise<void>;
}

/** A million visits need a third of it. */
const memoryMegabytes = 768;

export function startHistory(job: HistoryJob, listener: HistoryListener): RunningHistory {
  const worker = new Worker(join(serverFolder, "history/history-worker.ts"), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const done = new Promise<WalkedHistory>((settle, fail) => {
    worker.on("message", (word: HistoryWord) => {
      if (word.kind === "progress") listener.progress(word.progress);
      else if (word.kind === "done") settle(word.walked);
      else
        listener.keep(word.parts).then(
          () => worker.postMessage("kept"),
          (error: unknown) => {
            fail(error);
            void worker.terminate();
          },
        );
    });
    worker.on("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") settle({ kind: "failed", sentence: tooLarge });
      else fail(error);
    });
    worker.on("exit", () => settle({ kind: "failed", sentence: stopped }));
  });
  return {
    done,
    stop: async () => {
      await worker.terminate();
    },
  };
}

const stopped = { vi: "Việc đọc tệp đã được dừng.", en: "Reading the file was stopped." };
