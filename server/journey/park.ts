/** The visitor is held: to fetch a copy, to fill in a form. The counter is free meanwhile. */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requirePresent } from "./require.ts";

export const park: Decide<"park"> = (state, { counter, note }, { actor, erasable }) => {
  const present = requirePresent(state, counter, actor);
  if (isRefused(present)) return present;
  const { ticket } = present.done;
  if (ticket.leg.kind !== "serving") return refuse("not-in-service");
  const kept = note === null || note.trim() === "" ? null : erasable("note", note);
  const data = { ticket: ticket.id, counter, note: kept?.digest ?? null };
  return { events: [fact("ticket-parked", data, kept?.words ?? null)], done: {} };
};
