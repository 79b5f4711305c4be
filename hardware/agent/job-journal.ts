/** The agent's own memory on disk: what it began to send, written before the first byte, and how it ended. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from "node:fs";
import type { PrintJobId, PrintOutcome } from "@motcua/protocol";

/** A job that this agent began to send. `outcome` null: it was not seen to end. */
export interface JournalledJob {
  readonly job: PrintJobId;
  readonly fence: number;
  readonly outcome: PrintOutcome | null;
}

export interface JobJournal {
  find(job: PrintJobId): JournalledJob | null;
  /** On disk when it returns. */
  begin(job: PrintJobId, fence: number): void;
  end(job: PrintJobId, outcome: PrintOutcome): void;
  /** Jobs that were begun before a power cut or a crash and never ended. */
  unfinished(): readonly JournalledJob[];
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
  const write = (entry: JournalledJob) => {
    writeSync(handle, `${JSON.stringify(entry)}\n`);
    fsyncSync(handle);
    jobs.set(entry.job, entry);
  };
  return {
    find: (job) => jobs.get(job) ?? null,
    begin: (job, fence) => write({ job, fence, outcome: null }),
    end: (job, outcome) => {
      const known = jobs.get(job);
      if (known !== undefined) write({ ...known, outcome });
    },
    unfinished: () => [...jobs.values()].filter(({ outcome }) => outcome === null),
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
      return line === "" ? [] : [JSON.parse(line) as JournalledJob];
    } catch {
      return [];
    }
  });
}
