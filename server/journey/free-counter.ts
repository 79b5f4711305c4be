/** A counter that may call: its officer is there, nobody is in call or service (C1), and it is not paused. */
import {
  type Counter,
  type CounterId,
  isRefused,
  type Reply,
  refuse,
  type ServiceId,
} from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";
import type { OpenCounter } from "../domain/open-counter.ts";
import type { Day, SiteState } from "../domain/state.ts";
import type { Waiting } from "../domain/visit.ts";
import { requireOwnCounter } from "./require.ts";

export interface FreeCounter {
  readonly day: Day;
  readonly open: OpenCounter;
  readonly place: Counter;
}

/** The officer's own counter, free to call; a pause must be ended first. */
export function requireFreeCounter(state: SiteState, id: CounterId, actor: Actor): Reply<FreeCounter> {
  const own = requireOwnCounter(state, id, actor);
  if (isRefused(own)) return own;
  const place = state.settings.counters.find((known) => known.id === id);
  if (place === undefined) return refuse("unknown-counter");
  const { activity } = own.done.counter;
  switch (activity.kind) {
    case "calling":
    case "serving":
      return refuse("counter-busy", { number: place.number });
    case "paused":
      return refuse("counter-paused");
    case "ready":
    case "wrap-up":
      return { done: { day: own.done.day, open: own.done.counter, place } };
    default:
      return activity satisfies never;
  }
}

/** Who waits for any of these services. */
export function waitingAt(day: Day, services: readonly ServiceId[]): Waiting[] {
  return services.flatMap((service) => day.waiting.get(service)?.valueSeq().toArray() ?? []);
}
