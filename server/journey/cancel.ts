/** A visitor gives the number up. */
import { isRefused, refuse } from "@motcua/protocol";
import { isOver, standingOf } from "../domain/ticket.ts";
import { type Decide, fact } from "./decision.ts";
import { requireDay, requireNumber } from "./require.ts";

export const cancel: Decide<"cancel"> = (state, { number }) => {
  const day = requireDay(state);
  if (isRefused(day)) return day;
  const found = requireNumber(day.done, number);
  if (isRefused(found)) return found;
  if (isOver(found.done)) return refuse("ticket-over", { number });
  const standing = standingOf(found.done);
  if (standing !== "waiting" && standing !== "missed") return refuse("ticket-not-waiting", { number });
  return { events: [fact("ticket-cancelled", { ticket: found.done.id })], done: {} };
};
