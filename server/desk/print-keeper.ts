/** Sees to print jobs that no agent brings on: another printer while somebody waits, an end when nobody does. */
import type { DeviceId, EpochMillis, PrintJobId, PrintOutcome, SiteId } from "@motcua/protocol";
import { printerAfter } from "../domain/print-routing.ts";
import type { Print, SiteState } from "../domain/state.ts";
import { type Chance, newId } from "../parts/chance.ts";
import type { PrintJobRow, PrintJobs } from "../store/store.ts";
import type { Desk } from "./desk.ts";

export interface PrintKeeperParts {
  readonly desk: Desk;
  readonly printJobs: PrintJobs;
  readonly chance: Chance;
  /** when this hub took up the site */
  readonly since: EpochMillis;
}

/** After this long nobody waits for paper, and an agent that held the job has had time to say how it ended. */
export const settleAfterMillis = 90_000;
/** An agent that did not take a job for so long is away: the next printer gets it. */
const unansweredMillis = 4_000;
/** A printer that stands in may have others' tickets before this one: a job leaves it for one that sent it back only later. */
const unansweredBehindOthersMillis = 15_000;
/** A hub that was away hears first from the agents that are still there how their jobs ended. */
const agentsComeBackMillis = 15_000;
/** The keeper takes a lease itself before it decides, so that no agent can begin to send meanwhile. */
const keeper = "00000000-0000-4000-8000-000000000000" as DeviceId;
const keeperLeaseMillis = 10_000;

const tooOld: PrintOutcome = { kind: "failed-clean", cause: "too-old" };
const unanswered: PrintOutcome = { kind: "failed-clean", cause: "unreachable" };
const neverConfirmed: PrintOutcome = { kind: "unknown", cause: "not-confirmed", bytesSent: 0 };

/** Moves and settles the overdue jobs of a site; to be called every few seconds. */
export async function settlePrints(
  { desk, printJobs, chance, since }: PrintKeeperParts,
  site: SiteId,
): Promise<void> {
  const now = desk.now(site);
  const end = (job: PrintJobId, fence: number, outcome: PrintOutcome) =>
    desk.run(site, { kind: "clock" }, "report-print", {
      id: newId(now, chance) as never,
      job,
      fence,
      outcome,
    });
  for (const { job, wants } of overdue(desk.state(site), now)) {
    if (wants === "a-living-agent" && !ranOut(await printJobs.find(site, job), now)) continue;
    const lease = await printJobs.lease(site, job, keeper, now, now + keeperLeaseMillis);
    if (lease !== null) {
      await end(job, lease.fence, wants === "an-end" ? tooOld : unanswered);
      continue;
    }
    const heardOut = now - since >= agentsComeBackMillis;
    const row = wants === "an-end" && heardOut ? await printJobs.find(site, job) : null;
    if (row?.state === "sending") await end(job, row.fence, neverConfirmed);
  }
}

interface Overdue {
  readonly job: PrintJobId;
  readonly wants: "another-printer" | "a-living-agent" | "an-end";
}

/** Whether an agent took the job and then sent nothing: it may have died before the first byte. */
const ranOut = (row: PrintJobRow | null, now: EpochMillis) =>
  row?.state === "leased" && row.leased_until !== null && row.leased_until <= now;

function overdue(state: SiteState, now: EpochMillis): Overdue[] {
  const { day } = state;
  if (day === null) return [];
  return day.recentPrints.toArray().flatMap((job) => {
    const print = day.prints.get(job);
    const wants = print === undefined ? null : wantOf(state, print, now);
    return wants === null ? [] : { job, wants };
  });
}

function wantOf({ settings }: SiteState, print: Print, now: EpochMillis): Overdue["wants"] | null {
  if (print.state !== "waiting") return null;
  if (now - print.requestedAt > settleAfterMillis) return "an-end";
  const next = printerAfter(settings.equipment, print);
  const goesBack = next !== null && print.tried.includes(next.id);
  const unheard = now - print.routedAt > (goesBack ? unansweredBehindOthersMillis : unansweredMillis);
  if (!unheard) return null;
  return next === null ? "a-living-agent" : "another-printer";
}
