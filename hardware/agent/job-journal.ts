/** The agent's own memory on disk: what it began to send, written before the first byte, and how it ended. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import type { PrintJobId, PrintOutcome } from "@motcua/protocol";

/** A job that this agent began to send. `outcome` null: it was not seen to end. */
export interface JournalledJob {
  readonly job: PrintJobId;
  readonly fence: number;
  /** which go it was: a job that left no byte may come again, as a later one */
  readonly attempt: number;
  /** `leased`: no byte can have left yet; `sending`: bytes may have left */
  readonly step: "leased" | "sending";
  readonly outcome: PrintOutcome | null;
}

export interface JobJournal {
  find(job: PrintJobId): JournalledJob | null;
  /** On disk when it returns. */
  begin(job: PrintJobId, fence: number, attempt: number): void;
  /** The hub agreed that bytes leave now. On disk when it returns. */
  sending(job: PrintJobId): void;
  end(job: PrintJobId, outcome: PrintOutcome): void;
  /** Jobs that were begun before a power cut or a crash and never ended. */
  unfinished(): readonly JournalledJob[];
  /** How the job that was written last ended; null when there was none or it never ended. */
  lastEnd(): PrintOutcome["kind"] | "never-ended" | null;
  close(): void;
}

/** Jobs older than this many are nobody's concern any more. */
const keptJobs = 1_000;

/** Opens the journal, one JSON object a line; a last line cut off by a power cut is left out. */
export function openJobJournal(file: string): JobJournal {
  const jobs = new Map<PrintJobId, JournalledJob>(readLines(file).map((entry) => [entry.job, entry]));
  const kept = [...jobs.values()].slice(-keptJobs);
  const fresh = `${file}.new`;
  writeFileSync(fresh, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(""), { mode: 0o600 });
  renameSync(fresh, file);
  const handle = openSync(file, "a");
  let last = kept.at(-1) ?? null;
  const write = (entry: JournalledJob) => {
    writeSync(handle, `${JSON.stringify(entry)}\n`);
    fsyncSync(handle);
    jobs.set(entry.job, entry);
    last = entry;
  };
  return {
    find: (job) => jobs.get(job) ?? null,
    begin: (job, fence, attempt) => write({ job, fence, attempt, step: "leased", outcome: null }),
    sending: (job) => {
      const known = jobs.get(job);
      if (known !== undefined) write({ ...known, step: "sending" });
    },
    end: (job, outcome) => {
      const known = jobs.get(job);
      if (known !== undefined) write({ ...known, outcome });
    },
    unfinished: () => [...jobs.values()].filter(({ outcome }) => outcome === null),
    lastEnd: () => (last === null ? null : (last.outcome?.kind ?? "never-ended")),
    close: () => closeSync(handle),
  };
}

function readLines(file: string): JournalledJob[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    try {
      return line === ""
        ? []
        : [{ attempt: 0, step: "sending", ...(JSON.parse(line) as Omit<JournalledJob, "attempt" | "step">) }];
    } catch {
      return [];
    }
  });
}
