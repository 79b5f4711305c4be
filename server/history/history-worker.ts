/** The program of a thread that goes through one file of past visits, so that a long one takes no breath from the hub. */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { ImportError } from "../imports/import-error.ts";
import { HistoryHeadError } from "./columns.ts";
import type { HistoryJob, HistoryWord, WalkedHistory } from "./history-thread.ts";
import { walkHistory } from "./walk-history.ts";

const { path, office, rows } = workerData as HistoryJob;
const port = parentPort;
if (port === null) throw new Error("This program runs as a thread.");
const say = (word: HistoryWord) => port.postMessage(word);

async function walk(): Promise<WalkedHistory> {
  const walking = walkHistory({
    bytes: createReadStream(path),
    office,
    rows,
    onProgress: (progress) => say({ kind: "progress", progress }),
  });
  try {
    for (;;) {
      const next = await walking.next();
      if (next.done) return { kind: "walked", summary: next.value };
      // The next parts wait until these are on disk: memory stays bounded.
      const kept = once(port as NonNullable<typeof port>, "message");
      say({ kind: "parts", parts: next.value });
      await kept;
    }
  } catch (error) {
    if (error instanceof ImportError) return { kind: "failed", sentence: error.sentence };
    if (error instanceof HistoryHeadError)
      return { kind: "failed", sentence: { vi: error.vi, en: error.en } };
    throw error;
  }
}

say({ kind: "done", walked: await walk() });
port.close();
