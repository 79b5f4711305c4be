/** The visitor goes on to another field: the leg ends here and the next begins in that queue. */
import { isRefused, type LegId, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requireOpenService, requirePresent } from "./require.ts";

export const transfer: Decide<"transfer"> = (
  state,
  { counter, service, note },
  { actor, newId, erasable },
) => {
  const present = requirePresent(state, counter, actor);
  if (isRefused(present)) return present;
  const { ticket } = present.done;
  const open = requireOpenService(state, service);
  if (isRefused(open)) return open;
  if (service === ticket.leg.service) return refuse("same-service");
  const kept = note === null || note.trim() === "" ? null : erasable("note", note);
  const leg = newId() as LegId;
  const data = { ticket: ticket.id, counter, leg, service, note: kept?.digest ?? null };
  return { events: [fact("ticket-transferred", data, kept?.words ?? null)], done: { leg } };
};
