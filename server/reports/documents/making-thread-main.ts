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
try {
  const made = await makeDocument(job, reading.journal, {
    onStep: (step, done) => say({ kind: "step", step, done }),
    // Whoever wants it to stop ends the thread.
    signal: new AbortController().signal,
  });
  say({ kind: "end", made });
} finally {
  await reading.close();
}
