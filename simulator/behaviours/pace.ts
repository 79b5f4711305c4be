/** An officer's own reckoning of time, so that what a hub or a machine is late by is not added up over a day. */
import type { EpochMillis } from "@motcua/protocol";
import type { HubClock } from "../client/hub-clock.ts";

export interface Pace {
  /** When the present step began, as it was meant to: the hub's time, or a little before it. */
  now(): EpochMillis;
  /** The present step is over at this moment, or as soon as it is known. */
  until(at: EpochMillis, signal: AbortSignal): Promise<void>;
  /** Nothing was to be done: what was late is forgotten. */
  rested(): void;
}

/** At high speed a slow answer is minutes of the hub's; more than this is not made up for. */
const madeUpMillis = 10 * 60_000;

/** Builds the reckoning of one officer. */
export function createPace(clock: HubClock): Pace {
  let stepAt = clock.now();
  const now = () => {
    const present = clock.now();
    stepAt = Math.min(present, Math.max(stepAt, present - madeUpMillis));
    return stepAt;
  };
  return {
    now,
    until: async (at, signal) => {
      await clock.sleepUntil(at, signal);
      stepAt = Math.max(now(), at);
    },
    rested: () => {
      stepAt = clock.now();
    },
  };
}
