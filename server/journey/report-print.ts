/** How a print job went, said by the agent that held its lease; an old lease says nothing any more. */
import { type EquipmentId, type PrintJobId, type PrintOutcome, refuse } from "@motcua/protocol";
import { routeOf, triesAgain } from "../domain/print-routing.ts";
import type { SiteState } from "../domain/state.ts";
import { type Decide, fact } from "./decision.ts";

export const reportPrint: Decide<"report-print"> = (
  state,
  { job, fence, outcome },
  { now, reached: { lease } },
) => {
  if (lease === null || lease.job !== job) return refuse("unknown-print-job");
  if (lease.over) return refuse("print-job-not-available");
  if (lease.fence !== fence) return refuse("stale-lease");
  const { ticket } = lease;
  const moved = movedFrom(state, job, outcome, now);
  if (moved !== null) return { events: [fact("print-moved", { job, ticket, ...moved })], done: {} };
  const cause = outcome.kind === "printed" ? null : outcome.cause;
  return { events: [fact("print-ended", { job, ticket, outcome: outcome.kind, cause })], done: {} };
};

/** The printer that a clean failure leaves for another go; null: the job has ended. */
function movedFrom({ settings, day }: SiteState, job: PrintJobId, outcome: PrintOutcome, now: number) {
  const print = day?.prints.get(job);
  if (print === undefined || outcome.kind !== "failed-clean") return null;
  if (!triesAgain(settings.equipment, print, outcome.cause, now)) return null;
  const route = routeOf(settings.equipment, print);
  const printer: EquipmentId | null = route.kind === "printer" ? route.printer.id : null;
  return { printer, cause: outcome.cause };
}
