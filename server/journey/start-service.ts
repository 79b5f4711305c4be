/** The visitor stands at the counter: walking ends, service begins. */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requirePresent } from "./require.ts";

export const startService: Decide<"start-service"> = (state, { counter }, { actor }) => {
  const present = requirePresent(state, counter, actor);
  if (isRefused(present)) return present;
  const { ticket } = present.done;
  if (ticket.leg.kind !== "called") return refuse("service-already-started");
  return { events: [fact("service-started", { ticket: ticket.id, counter })], done: {} };
};
