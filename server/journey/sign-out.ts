/** An officer leaves the counter; a supervisor may free one that was left. Nobody leaves a visitor behind. */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requireDay } from "./require.ts";

export const signOut: Decide<"sign-out"> = (state, { counter }, { actor }) => {
  const found = requireDay(state);
  if (isRefused(found)) return found;
  if (!state.settings.counters.some(({ id }) => id === counter)) return refuse("unknown-counter");
  const open = found.done.counters.get(counter);
  if (open === undefined) return refuse("counter-closed");
  if (actor.kind !== "person") return refuse("not-allowed");
  const own = open.officer.id === actor.id;
  if (!own && actor.role !== "supervisor" && actor.role !== "administrator") return refuse("not-allowed");
  if (open.activity.kind === "calling" || open.activity.kind === "serving") return refuse("counter-busy");
  return { events: [fact("officer-signed-out", { counter })], done: {} };
};
