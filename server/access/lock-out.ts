/** How long one who guesses has to wait: nothing for four failures, then ever longer. */
import type { EpochMillis } from "@motcua/protocol";
import type { WallClock } from "../parts/clock.ts";

export const failuresAllowed = 5;
const firstLockSeconds = 60;
const longestLockSeconds = 3600;

export interface Failures {
  readonly failures: number;
  readonly lockedUntil: EpochMillis | null;
}

export const noFailures: Failures = { failures: 0, lockedUntil: null };

/** After one more failure: one minute from the fifth on, doubled with each further one, an hour at most. */
export function failedAgain(before: Failures, now: EpochMillis): Failures {
  const failures = before.failures + 1;
  if (failures < failuresAllowed) return { failures, lockedUntil: null };
  const doublings = Math.min(failures - failuresAllowed, 10);
  const lockSeconds = Math.min(firstLockSeconds * 2 ** doublings, longestLockSeconds);
  return { failures, lockedUntil: now + lockSeconds * 1000 };
}

/** Whole seconds still to wait, or null when one may try. */
export function lockedForSeconds(state: Failures, now: EpochMillis): number | null {
  if (state.lockedUntil === null || state.lockedUntil <= now) return null;
  return Math.ceil((state.lockedUntil - now) / 1000);
}

/** Failures under names that have no row of their own: usernames nobody has, persons who mistype codes. */
export interface FailureBook {
  of(name: string): Failures;
  add(name: string): void;
  clear(name: string): void;
}

/** A book in memory that forgets the oldest names above `names`, so that guessing cannot fill it. */
export function createFailureBook({ clock, names }: { clock: WallClock; names: number }): FailureBook {
  const book = new Map<string, Failures>();
  const of = (name: string) => book.get(name) ?? noFailures;
  return {
    of,
    add: (name) => {
      const next = failedAgain(of(name), clock.now());
      book.delete(name);
      book.set(name, next);
      const oldest = book.keys().next();
      if (book.size > names && !oldest.done) book.delete(oldest.value);
    },
    clear: (name) => {
      book.delete(name);
    },
  };
}
