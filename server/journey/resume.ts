/** A held visitor returns: to the same counter, or to the queue of the field. */
import { isRefused, type LegId, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requireFreeCounter } from "./free-counter.ts";
import { requireNumber, requireOwnCounter } from "./require.ts";

export const resume: Decide<"resume"> = (state, { counter, number, to }, { actor, newId }) => {
  const own = requireOwnCounter(state, counter, actor);
  if (isRefused(own)) return own;
  const found = requireNumber(own.done.day, number);
  if (isRefused(found)) return found;
  const { id, leg } = found.done;
  if (leg.kind !== "parked" || leg.called.counter !== counter) return refuse("ticket-not-parked", { number });
  if (to === "queue")
    return { events: [fact("ticket-returned", { ticket: id, leg: newId() as LegId })], done: {} };
  const free = requireFreeCounter(state, counter, actor);
  if (isRefused(free)) return free;
  return { events: [fact("ticket-resumed", { ticket: id, counter })], done: {} };
};
