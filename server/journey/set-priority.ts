/** The reception corrects a priority, claimed wrongly or not claimed; the journal keeps why a ticket went first. */
import { isRefused, refuse } from "@motcua/protocol";
import { isOver } from "../domain/ticket.ts";
import { type Decide, fact } from "./decision.ts";
import { requireDay, requireNumber } from "./require.ts";

export const setPriority: Decide<"set-priority"> = (state, { number, priority }) => {
  const day = requireDay(state);
  if (isRefused(day)) return day;
  const found = requireNumber(day.done, number);
  if (isRefused(found)) return found;
  if (priority !== null && !state.settings.priorityGroups.some(({ id }) => id === priority)) {
    return refuse("unknown-priority-group");
  }
  if (isOver(found.done)) return refuse("ticket-over", { number });
  if (found.done.priority === priority) return { events: [], done: {} };
  return { events: [fact("priority-changed", { ticket: found.done.id, priority })], done: {} };
};
