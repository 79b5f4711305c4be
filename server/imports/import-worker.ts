/** The program of a thread that reads one dossier file, so that a long one takes no breath from the hub. */
import { parentPort, workerData } from "node:worker_threads";
import { importDossiers } from "./import-dossiers.ts";
import type { ImportJob, ImportWord } from "./import-thread.ts";

const { source, mapping, period } = workerData as ImportJob;
const say = (word: ImportWord) => parentPort?.postMessage(word);
const imported = await importDossiers(source, mapping, period, (progress) =>
  say({ kind: "progress", progress }),
);
say({ kind: "done", imported });
