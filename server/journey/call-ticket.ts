/** An officer calls a given number of the counter's own services, out of turn; the journal says that it was. */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requireFreeCounter } from "./free-counter.ts";
import { requireNumber } from "./require.ts";

export const callTicket: Decide<"call-ticket"> = (state, { counter, number }, { actor }) => {
  const free = requireFreeCounter(state, counter, actor);
  if (isRefused(free)) return free;
  const found = requireNumber(free.done.day, number);
  if (isRefused(found)) return found;
  const ticket = found.done;
  if (ticket.leg.kind !== "waiting") return refuse("ticket-not-waiting", { number });
  if (!free.done.place.services.includes(ticket.leg.service)) return refuse("not-allowed");
  return {
    events: [fact("ticket-called", { ticket: ticket.id, counter, how: "by-number", passedOthers: false })],
    done: { ticket: ticket.id, number, leg: ticket.leg.id, call: state.seq + 1 },
  };
};
