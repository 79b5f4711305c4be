/** Makes documents on a thread of its own, so that tickets never wait for a report. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { serverFolder } from "../../server-folder.ts";
import type { DocumentJob, MadeFile, MakingWatch } from "./make-document.ts";

/** Where the thread opens the journal for reading. */
export type JournalPlace =
  | { readonly engine: "sqlite"; readonly file: string }
  | { readonly engine: "postgresql"; readonly url: string };

/** What the thread is given at its start, and what it says. */
export interface ThreadTask {
  readonly place: JournalPlace;
  readonly job: DocumentJob;
}
export type ThreadWord =
  | { readonly kind: "step"; readonly step: "journal" | "writing"; readonly done: number }
  | { readonly kind: "end"; readonly made: MadeFile };

export type MakeFile = (job: DocumentJob, watch: MakingWatch) => Promise<MadeFile>;

/** Makes each document on a fresh thread; an abort ends the thread at once, whatever it is doing. */
export function createMakingThread(place: JournalPlace): MakeFile {
  return async (job, { onStep, signal }) => {
    signal.throwIfAborted();
    const task: ThreadTask = { place, job };
    const thread = new Worker(join(serverFolder, "reports/documents/making-thread-main.ts"), {
      workerData: task,
    });
    const ended = Promise.withResolvers<MadeFile>();
    const abort = () => ended.reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    thread.on("message", (word: ThreadWord) => {
      if (word.kind === "step") onStep(word.step, word.done);
      else ended.resolve(word.made);
    });
    thread.once("error", ended.reject);
    thread.once("exit", (code) => ended.reject(new Error(`the making thread ended with ${code}`)));
    try {
      return await ended.promise;
    } finally {
      signal.removeEventListener("abort", abort);
      await thread.terminate();
    }
  };
}
