/** A missed number comes back to its queue, with the credit of the time it was issued at. */
import { isRefused, type LegId, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requireDay, requireNumber } from "./require.ts";

export const reinstate: Decide<"reinstate"> = (state, { number }, { newId }) => {
  const day = requireDay(state);
  if (isRefused(day)) return day;
  const found = requireNumber(day.done, number);
  if (isRefused(found)) return found;
  const { id, leg } = found.done;
  if (leg.kind !== "ended" || leg.end !== "no-show") return refuse("ticket-not-missed", { number });
  return { events: [fact("ticket-reinstated", { ticket: id, leg: newId() as LegId })], done: {} };
};
