/** Takes print jobs one at a time: lease, journal, send, report. What may have reached paper is never sent again. */
import {
  type HardwareView,
  isRefused,
  type PrintJobId,
  type PrintLease,
  type PrintOutcome,
  type TicketContent,
} from "@motcua/protocol";
import type { HubConnection } from "./hub-connection.ts";
import type { JobJournal, JournalledJob } from "./job-journal.ts";

export interface PrintWorkerParts {
  readonly hub: Pick<HubConnection, "ask">;
  readonly journal: JobJournal;
  /** prints one ticket and says how it ended */
  readonly print: (job: PrintJobId, content: TicketContent) => Promise<PrintOutcome>;
  readonly onOutcome: (outcome: PrintOutcome) => void;
  readonly log: (text: string) => void;
}

export interface PrintWorker {
  /** Looks at the jobs that the hub shows; those it knows already are left alone. */
  see(view: Pick<HardwareView, "jobs">): void;
  /** Says how jobs ended that a power cut interrupted: bytes may have left, so nobody knows. */
  settle(): Promise<void>;
}

/** Builds the worker of one printer. */
export function createPrintWorker({ hub, journal, print, onOutcome, log }: PrintWorkerParts): PrintWorker {
  const known = new Set<PrintJobId>();
  let last: Promise<void> = Promise.resolve();

  async function work(job: PrintJobId) {
    const before = journal.find(job);
    if (before !== null) return tell(before, before.outcome ?? interrupted);
    const lease = await hub.ask<PrintLease>("print:lease", { job });
    if (isRefused(lease)) return;
    const { fence, content } = lease.done;
    journal.begin(job, fence);
    const sending = await hub.ask("print:sending", { job, fence });
    const outcome = isRefused(sending) ? notOurs : await print(job, content);
    journal.end(job, outcome);
    onOutcome(outcome);
    if (!isRefused(sending)) await tell({ job, fence, outcome }, outcome);
  }

  async function tell({ job, fence }: JournalledJob, outcome: PrintOutcome) {
    const reply = await hub.ask("print:report", { job, fence, outcome });
    if (isRefused(reply)) log(`print job ${job}: the hub did not take its end (${reply.refused.code})`);
  }

  return {
    see: ({ jobs }) => {
      for (const { job } of jobs) {
        if (known.has(job)) continue;
        known.add(job);
        last = last
          .then(() => work(job))
          .catch((error: unknown) => {
            known.delete(job);
            log(`print job ${job}: ${String(error)}`);
          });
      }
    },
    settle: async () => {
      for (const entry of journal.unfinished()) {
        known.add(entry.job);
        journal.end(entry.job, interrupted);
        await tell(entry, interrupted);
      }
    },
  };
}

const interrupted: PrintOutcome = { kind: "unknown", cause: "line-lost", bytesSent: 0 };
const notOurs: PrintOutcome = { kind: "failed-clean", cause: "too-old" };
