/** D1: time in the journal never runs back, and a jump of over an hour needs a person's word. */
import type { EpochMillis } from "@motcua/protocol";
import type { Clock } from "../parts/clock.ts";

/** A jump above this waits for a person. */
export const jumpMillis = 3_600_000;
/** A clock behind the journal by more than this stamps events as doubtful. */
const doubtMillis = 60_000;

export type Reading =
  | { readonly kind: "time"; readonly at: EpochMillis; readonly doubtful: boolean }
  | { readonly kind: "jumped"; readonly byMillis: number };

export interface ClockGuard {
  /** The time to stamp with, never before `lastAt`; or the jump that needs a person's word. */
  read(lastAt: EpochMillis): Reading;
  /** A person has said that the wall clock is right. */
  confirm(): void;
}

/** Watches the wall clock against the steady one. */
export function createClockGuard(clock: Clock): ClockGuard {
  let wall = clock.now();
  let steady = clock.monotonic();
  let trustedFrom: EpochMillis | null = null;
  return {
    read: (lastAt) => {
      const now = clock.now();
      const passed = clock.monotonic() - steady;
      const jumped = now - (wall + passed);
      const behind = now - lastAt;
      if (Math.abs(jumped) > jumpMillis) return { kind: "jumped", byMillis: jumped };
      // After a restart only the journal remembers: a clock far behind it has lost its battery.
      if (behind < -jumpMillis && (trustedFrom === null || now < trustedFrom))
        return { kind: "jumped", byMillis: behind };
      wall = now;
      steady = clock.monotonic();
      return { kind: "time", at: Math.max(now, lastAt), doubtful: behind < -doubtMillis };
    },
    confirm: () => {
      wall = clock.now();
      steady = clock.monotonic();
      trustedFrom = wall;
    },
  };
}
