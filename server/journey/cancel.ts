/** A visitor gives the number up. */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requireDay, requireNumber } from "./require.ts";

export const cancel: Decide<"cancel"> = (state, { number }) => {
  const day = requireDay(state);
  if (isRefused(day)) return day;
  const found = requireNumber(day.done, number);
  if (isRefused(found)) return found;
  const { id, leg } = found.done;
  const missed = leg.kind === "ended" && leg.end === "no-show";
  if (leg.kind === "ended" && !missed) return refuse("ticket-over", { number });
  if (leg.kind !== "waiting" && !missed) return refuse("ticket-not-waiting", { number });
  return { events: [fact("ticket-cancelled", { ticket: id })], done: {} };
};
