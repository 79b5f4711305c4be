/** Ends print jobs that nobody ended: too old for the empty room, or sent by an agent that never came back. */
import type { EpochMillis, PrintJobId, SiteId } from "@motcua/protocol";
import { type Chance, newId } from "../parts/chance.ts";
import type { PrintJobs } from "../store/store.ts";
import type { Desk } from "./desk.ts";

export interface PrintKeeperParts {
  readonly desk: Desk;
  readonly printJobs: PrintJobs;
  readonly chance: Chance;
}

/** After this long nobody waits for paper, and an agent that held the job has had time to say how it ended. */
export const settleAfterMillis = 90_000;

/** Settles the overdue jobs of a site; to be called every few seconds. */
export async function settlePrints(
  { desk, printJobs, chance }: PrintKeeperParts,
  site: SiteId,
): Promise<void> {
  const now = desk.now(site);
  for (const job of overdue(desk, site, now)) {
    const row = await printJobs.find(site, job);
    if (row === null) continue;
    const outcome =
      row.state === "sending"
        ? ({ kind: "unknown", cause: "not-confirmed", bytesSent: 0 } as const)
        : ({ kind: "failed-clean", cause: "too-old" } as const);
    const ask = { id: newId(now, chance) as never, job, fence: Math.max(1, row.fence), outcome };
    await desk.run(site, { kind: "clock" }, "report-print", ask);
  }
}

function overdue(desk: Desk, site: SiteId, now: EpochMillis): PrintJobId[] {
  const { day } = desk.state(site);
  if (day === null) return [];
  return day.recentPrints.toArray().filter((job) => {
    const print = day.prints.get(job);
    return print?.state === "waiting" && now - print.requestedAt > settleAfterMillis;
  });
}
