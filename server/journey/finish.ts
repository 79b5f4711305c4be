/** The officer ends the service; the tablet asks its question about this leg from now on (V3). */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requirePresent } from "./require.ts";

export const finish: Decide<"finish"> = (state, { counter, outcome, dossierCodes }, { actor, erasable }) => {
  const present = requirePresent(state, counter, actor);
  if (isRefused(present)) return present;
  const { ticket } = present.done;
  if (ticket.leg.kind !== "serving") return refuse("not-in-service");
  const kept = dossierCodes.length === 0 ? null : erasable("dossiers", dossierCodes.join("\n"));
  const data = { ticket: ticket.id, counter, outcome, dossiers: kept?.digest ?? null };
  return { events: [fact("service-finished", data, kept?.words ?? null)], done: { leg: ticket.leg.id } };
};
