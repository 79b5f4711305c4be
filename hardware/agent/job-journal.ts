/** The agent's own memory on disk: what it began to send, written before the first byte, and how it ended. */
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import type { EquipmentId, PrintJobId, PrintOutcome } from "@motcua/protocol";
import { readIfThere, replaceFile } from "../durable-file.ts";

/** A job that this agent began to send. `outcome` null: it was not seen to end. */
export interface JournalledJob {
  readonly job: PrintJobId;
  readonly fence: number;
  /** which go it was: a job that left no byte may come again, as a later one */
  readonly attempt: number;
  /** on which of the agent's printers; null: the one it was started with */
  readonly printer: EquipmentId | null;
  /** `leased`: no byte can have left yet; `sending`: bytes may have left */
  readonly step: "leased" | "sending";
  readonly outcome: PrintOutcome | null;
}

export interface JobJournal {
  find(job: PrintJobId): JournalledJob | null;
  /** On disk when it returns. */
  begin(job: Pick<JournalledJob, "job" | "fence" | "attempt" | "printer">): void;
  /** The hub agreed that bytes leave now. On disk when it returns. */
  sending(job: PrintJobId): void;
  end(job: PrintJobId, outcome: PrintOutcome): void;
  /** Jobs that were begun before a power cut or a crash and never ended. */
  unfinished(): readonly JournalledJob[];
  /** How the last job ended that sent bytes to a printer, and so may have left some in it; null when there was none. */
  lastEnd(printer: EquipmentId | null): PrintOutcome["kind"] | "never-ended" | null;
  close(): void;
}

/** Jobs older than this many are nobody's concern any more. */
const keptJobs = 1_000;

/** Opens the journal, one JSON object a line; a last line cut off by a power cut is left out. */
export function openJobJournal(file: string): JobJournal {
  const jobs = new Map<PrintJobId, JournalledJob>();
  // What was written last stands last.
  const keep = (entry: JournalledJob) => {
    jobs.delete(entry.job);
    jobs.set(entry.job, entry);
  };
  for (const entry of readLines(file)) keep(entry);
  for (const job of [...jobs.keys()].slice(0, -keptJobs)) jobs.delete(job);
  replaceFile(file, [...jobs.values()].map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  const handle = openSync(file, "a");
  const write = (entry: JournalledJob) => {
    writeSync(handle, `${JSON.stringify(entry)}\n`);
    fsyncSync(handle);
    keep(entry);
  };
  return {
    find: (job) => jobs.get(job) ?? null,
    begin: (job) => write({ ...job, step: "leased", outcome: null }),
    sending: (job) => {
      const known = jobs.get(job);
      if (known !== undefined) write({ ...known, step: "sending" });
    },
    end: (job, outcome) => {
      const known = jobs.get(job);
      if (known !== undefined) write({ ...known, outcome });
    },
    unfinished: () => [...jobs.values()].filter(({ outcome }) => outcome === null),
    lastEnd: (printer) => {
      const last = [...jobs.values()].findLast(
        (entry) =>
          entry.printer === printer && entry.step === "sending" && entry.outcome?.kind !== "failed-clean",
      );
      return last === undefined ? null : (last.outcome?.kind ?? "never-ended");
    },
    close: () => closeSync(handle),
  };
}

function readLines(file: string): JournalledJob[] {
  return (readIfThere(file) ?? "").split("\n").flatMap((line) => {
    try {
      return line === "" ? [] : [{ ...older, ...(JSON.parse(line) as JournalledJob) }];
    } catch {
      return [];
    }
  });
}

/** What lines of an older version lack. */
const older = { attempt: 0, step: "sending", printer: null } as const;
