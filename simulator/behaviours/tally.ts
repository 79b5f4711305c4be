/** What came of the day, counted. */
import { isRefused, type Refusal, type Reply } from "@motcua/protocol";

export const counted = [
  "tickets",
  "turnedAway",
  "left",
  "missed",
  "reinstated",
  "transferred",
  "parked",
  "finished",
  "votes",
  "walkedAway",
] as const;
export type Counted = (typeof counted)[number];

export interface Tally {
  add(what: Counted): void;
  /** Counts a "no" under its code; answers whether it was one. */
  refused<T>(reply: Reply<T>): reply is { readonly refused: Refusal };
  counts(): Record<Counted, number>;
  refusals(): Record<string, number>;
}

/** Builds a tally at zero. */
export function createTally(): Tally {
  const counts = Object.fromEntries(counted.map((what) => [what, 0])) as Record<Counted, number>;
  const refusals: Record<string, number> = {};
  function refused<T>(reply: Reply<T>): reply is { readonly refused: Refusal } {
    if (!isRefused(reply)) return false;
    const { code } = reply.refused;
    refusals[code] = (refusals[code] ?? 0) + 1;
    return true;
  }
  return {
    add: (what) => {
      counts[what]++;
    },
    refused,
    counts: () => ({ ...counts }),
    refusals: () => ({ ...refusals }),
  };
}
