/** Takes the jobs of one printer, one at a time: lease, journal, send, report. What may be on paper is never sent again. */
import {
  type EquipmentId,
  type HardwareView,
  isRefused,
  type PrintLease,
  type PrintOutcome,
  type WaitingPrint,
} from "@motcua/protocol";
import type { HubConnection } from "./hub-connection.ts";
import type { JobJournal, JournalledJob } from "./job-journal.ts";

export interface PrintWorkerParts {
  readonly hub: Pick<HubConnection, "ask">;
  readonly journal: JobJournal;
  /** which of the agent's printers this is; null: the one it was started with */
  readonly printer: EquipmentId | null;
  /** prints one ticket and says how it ended */
  readonly print: (lease: PrintLease) => Promise<PrintOutcome>;
  /** resolves when it is worth while to try again a job that came back because the line was away */
  readonly worthTrying: () => Promise<void>;
  readonly onOutcome: (outcome: PrintOutcome, job: WaitingPrint) => void;
  readonly log: (text: string) => void;
}

export interface PrintWorker {
  /** Looks at the jobs that the hub shows; those of other printers, and those known already, are left alone. */
  see(view: Pick<HardwareView, "jobs">): void;
  /** Takes no more jobs; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** Builds the worker of one printer. */
export function createPrintWorker(parts: PrintWorkerParts): PrintWorker {
  const { hub, journal, printer, print, worthTrying, onOutcome, log } = parts;
  const known = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  const stopping = Promise.withResolvers<void>();
  let stopped = false;
  let shown: readonly WaitingPrint[] = [];

  async function work(waiting: WaitingPrint) {
    const { job, attempt } = waiting;
    const before = journal.find(job);
    // Only a job that left no byte comes again, as a later attempt; anything else is answered from the journal.
    if (before !== null && (before.attempt >= attempt || before.outcome?.kind !== "failed-clean"))
      return tellEnd(hub, log, before, before.outcome ?? interruptedAt(before));
    if (attempt > 0) await Promise.race([worthTrying(), stopping.promise]);
    if (stopped || !shown.some((other) => keyOf(other) === keyOf(waiting))) return;
    const lease = await hub.ask<PrintLease>("print:lease", { job, printer, attempt });
    if (isRefused(lease)) return;
    const { fence } = lease.done;
    journal.begin({ job, fence, attempt, printer });
    const sending = await hub.ask("print:sending", { job, fence });
    if (!isRefused(sending)) journal.sending(job);
    const outcome = isRefused(sending) ? notOurs : await print(lease.done);
    journal.end(job, outcome);
    onOutcome(outcome, waiting);
    if (!isRefused(sending)) await tellEnd(hub, log, { job, fence }, outcome);
  }

  return {
    see: ({ jobs }) => {
      shown = jobs;
      for (const waiting of jobs) {
        const key = keyOf(waiting);
        if (stopped || waiting.printer !== printer || known.has(key)) continue;
        known.add(key);
        last = last
          .then(() => (stopped ? undefined : work(waiting)))
          .catch((error: unknown) => {
            known.delete(key);
            log(`print job ${waiting.job}: ${String(error)}`);
          });
      }
    },
    stop: () => {
      stopped = true;
      stopping.resolve();
      return last;
    },
  };
}

/** Says how jobs ended that a power cut interrupted: bytes may have left, so nobody knows. */
export async function settleInterrupted(
  hub: Pick<HubConnection, "ask">,
  journal: JobJournal,
  log: (text: string) => void,
): Promise<void> {
  for (const entry of journal.unfinished()) {
    const outcome = interruptedAt(entry);
    journal.end(entry.job, outcome);
    await tellEnd(hub, log, entry, outcome);
  }
}

async function tellEnd(
  hub: Pick<HubConnection, "ask">,
  log: (text: string) => void,
  { job, fence }: Pick<JournalledJob, "job" | "fence">,
  outcome: PrintOutcome,
) {
  const reply = await hub.ask("print:report", { job, fence, outcome });
  if (isRefused(reply)) log(`print job ${job}: the hub did not take its end (${reply.refused.code})`);
}

const keyOf = ({ job, attempt }: Pick<WaitingPrint, "job" | "attempt">) => `${job}/${attempt}`;
const interruptedAt = ({ step }: JournalledJob): PrintOutcome =>
  step === "leased"
    ? { kind: "failed-clean", cause: "unreachable" }
    : { kind: "unknown", cause: "line-lost", bytesSent: 0 };
const notOurs: PrintOutcome = { kind: "failed-clean", cause: "too-old" };
