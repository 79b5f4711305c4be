/** The number is called once more; the voice puts recalls first (C3). */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requirePresent } from "./require.ts";

export const recall: Decide<"recall"> = (state, { counter }, { actor }) => {
  const present = requirePresent(state, counter, actor);
  if (isRefused(present)) return present;
  const { ticket } = present.done;
  if (ticket.leg.kind !== "called") return refuse("service-already-started");
  return {
    events: [fact("ticket-recalled", { ticket: ticket.id, counter })],
    done: { ticket: ticket.id, number: ticket.number, leg: ticket.leg.id, call: state.seq + 1 },
  };
};
