/** The ledger of a counter's time: each stay at one activity begins with an event and ends where the next begins. */
import type { CounterId, LegId } from "@motcua/protocol";
import type { DayEvent } from "./apply-to-day.ts";
import type { OpenCounter } from "./open-counter.ts";
import type { Day } from "./state.ts";

/** The day after an event, with a new stay at each counter whose activity it changed. A recall begins one too. */
export function withStays(before: Day, after: Day, event: DayEvent): Day {
  const recalledAt = event.type === "ticket-recalled" ? event.data.counter : null;
  if (after.counters === before.counters && recalledAt === null) return after;
  let counters = after.counters;
  for (const [id, counter] of after.counters) {
    const was = before.counters.get(id);
    if (was === counter && id !== recalledAt) continue;
    if (was?.activity === counter.activity && was.officer === counter.officer && id !== recalledAt) continue;
    const stay = { seq: event.seq, since: event.at, leg: legOf(before, after, id, counter) };
    counters = counters.set(id, { ...counter, stay });
  }
  return counters === after.counters ? after : { ...after, counters };
}

/** The leg that is called, served or, in wrap-up, just left behind. */
function legOf(before: Day, after: Day, id: CounterId, { activity }: OpenCounter): LegId | null {
  switch (activity.kind) {
    case "calling":
    case "serving":
      return after.tickets.get(activity.ticket)?.leg.id ?? null;
    case "wrap-up": {
      const served = before.counters.get(id)?.activity;
      return served?.kind === "serving" ? (before.tickets.get(served.ticket)?.leg.id ?? null) : null;
    }
    case "ready":
    case "paused":
      return null;
    default:
      return activity satisfies never;
  }
}
