/** How a print job ended, said by the agent that held its lease; an old lease says nothing any more. */
import { refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";

export const reportPrint: Decide<"report-print"> = (
  _state,
  { job, fence, outcome },
  { actor, reached: { lease } },
) => {
  if (lease === null || lease.job !== job) return refuse("unknown-print-job");
  if (lease.over) return refuse("print-job-not-available");
  // The clock settles what no agent ended, whoever held it last.
  if (actor.kind !== "clock" && lease.fence !== fence) return refuse("stale-lease");
  const cause = outcome.kind === "printed" ? null : outcome.cause;
  return {
    events: [fact("print-ended", { job, ticket: lease.ticket, outcome: outcome.kind, cause })],
    done: {},
  };
};
