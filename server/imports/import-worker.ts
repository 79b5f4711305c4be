/** The program of a thread that reads one dossier file, so that a long one takes no breath from the hub. */
import { parentPort, workerData } from "node:worker_threads";
import { importDossiers, lookAt } from "./import-dossiers.ts";
import type { ImportJob, ImportWord } from "./import-thread.ts";

const job = workerData as ImportJob;
const say = (word: ImportWord) => parentPort?.postMessage(word);
const result =
  job.kind === "look"
    ? await lookAt(job.source)
    : await importDossiers(job.source, job.mapping, job.period, (progress) =>
        say({ kind: "progress", progress }),
      );
say({ kind: "done", result });
