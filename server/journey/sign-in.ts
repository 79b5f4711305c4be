/** An officer sits down: at most one is signed in at a counter, and an officer is at one counter. */
import { isRefused, refuse } from "@motcua/protocol";
import type { DraftEvent } from "../domain/events.ts";
import { type Decide, fact } from "./decision.ts";
import { requireDay } from "./require.ts";

export const signIn: Decide<"sign-in"> = (state, { counter }, { actor }) => {
  const found = requireDay(state);
  if (isRefused(found)) return found;
  if (actor.kind !== "person") return refuse("not-allowed");
  const place = state.settings.counters.find(({ id }) => id === counter);
  if (place === undefined) return refuse("unknown-counter");
  const taken = found.done.counters.get(counter);
  if (taken?.officer.id === actor.id) return { events: [], done: {} };
  if (taken !== undefined)
    return refuse("counter-taken", { number: place.number, officer: taken.officer.title });
  const events: DraftEvent[] = [];
  const before = found.done.counters.findEntry(({ officer }) => officer.id === actor.id);
  if (before !== undefined) {
    const [left, { activity }] = before;
    if (activity.kind === "calling" || activity.kind === "serving") {
      return refuse("counter-busy", {
        number: state.settings.counters.find(({ id }) => id === left)?.number ?? 0,
      });
    }
    events.push(fact("officer-signed-out", { counter: left }));
  }
  events.push(fact("officer-signed-in", { counter, officer: { id: actor.id, title: actor.title } }));
  return { events, done: {} };
};
