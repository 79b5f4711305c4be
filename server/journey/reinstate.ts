/** A missed number comes back to its queue, with the credit of the time it was issued at. */
import { isRefused, type LegId, refuse } from "@motcua/protocol";
import { standingOf } from "../domain/ticket.ts";
import { type Decide, fact } from "./decision.ts";
import { requireDay, requireNumber } from "./require.ts";

export const reinstate: Decide<"reinstate"> = (state, { number }, { newId }) => {
  const day = requireDay(state);
  if (isRefused(day)) return day;
  const found = requireNumber(day.done, number);
  if (isRefused(found)) return found;
  const { id, leg } = found.done;
  if (standingOf(found.done) !== "missed") return refuse("ticket-not-missed", { number });
  if (!state.settings.services.some((known) => known.id === leg.service)) return refuse("unknown-service");
  return { events: [fact("ticket-reinstated", { ticket: id, leg: newId() as LegId })], done: {} };
};
