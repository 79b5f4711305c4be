/** C2: Next takes the ticket that the queue order puts first among the services of that counter. */
import { isRefused, refuse } from "@motcua/protocol";
import { orderQueue, passesOthers } from "../domain/queue-order.ts";
import { type Decide, fact } from "./decision.ts";
import { requireFreeCounter, waitingAt } from "./free-counter.ts";

export const callNext: Decide<"call-next"> = (state, { counter }, { now, actor }) => {
  const free = requireFreeCounter(state, counter, actor);
  if (isRefused(free)) return free;
  const { day, open, place } = free.done;
  const waiting = waitingAt(day, place.services);
  const caller = {
    reservedForPriority: place.reservedForPriority,
    callsSincePassing: open.callsSincePassing,
  };
  const next = orderQueue(state.settings, waiting, caller, now)[0];
  if (next === undefined) return refuse("queue-empty");
  const { ticket, number } = next.waiting;
  const leg = day.tickets.get(ticket)?.leg.id;
  if (leg === undefined) return refuse("unknown-ticket");
  const passedOthers = passesOthers(waiting, next.waiting);
  return {
    events: [fact("ticket-called", { ticket, counter, how: "next", passedOthers })],
    done: { ticket, number, leg, call: state.seq + 1 },
  };
};
