/** What runs on the making thread: opens the journal for reading, makes one document, says how far it is. */
import { parentPort, workerData } from "node:worker_threads";
import { openPostgresReading } from "../../store/postgres-store.ts";
import { openSqliteReading } from "../../store/sqlite-store.ts";
import { makeDocument } from "./make-document.ts";
import type { ThreadTask, ThreadWord } from "./making-thread.ts";

const say = (word: ThreadWord) => parentPort?.postMessage(word);

const { place, job } = workerData as ThreadTask;
const reading =
  place.engine === "sqlite"
    ? await openSqliteReading({ file: place.file })
    : await openPostgresReading({ url: place.url });
const made = await makeDocument(job, reading.journal, {
  onStep: (step, done) => say({ kind: "step", step, done }),
  // Whoever wants it to stop ends the thread.
  signal: new AbortController().signal,
}).finally(() => reading.close());
// Closed before it is said: who hears of the end ends the thread, and a database that is closing then takes the hub with it.
say({ kind: "end", made });
