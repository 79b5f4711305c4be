/** Now, as a part that can be replaced: the machine's, a test's, or a demonstration's. */
import type { EpochMillis } from "@motcua/protocol";

export interface WallClock {
  /** epoch milliseconds, whole */
  now(): EpochMillis;
}

export interface Clock extends WallClock {
  /** milliseconds that only ever run forward and know nothing of the date: what a jump is measured against */
  monotonic(): number;
}

/** The machine's own clock. */
export function createSystemClock(): Clock {
  return { now: () => Date.now(), monotonic: () => performance.now() };
}

export interface FakeClock extends Clock {
  /** Time passes: both clocks go on. */
  advance(millis: number): void;
  /** Somebody sets the wall clock: only the date changes. */
  set(at: EpochMillis): void;
}

/** A clock for tests: stands still until told. */
export function createFakeClock(start: EpochMillis): FakeClock {
  let wall = start;
  let steady = 0;
  return {
    now: () => wall,
    monotonic: () => steady,
    advance: (millis) => {
      wall += millis;
      steady += millis;
    },
    set: (at) => {
      wall = at;
    },
  };
}

export interface DemonstrationClock extends Clock {
  /** 1 to 600 */
  rate(): number;
  setRate(rate: number): void;
  /** Moves on to a later moment; an earlier one is refused by standing still. */
  moveTo(at: EpochMillis): void;
  /** Calls back when the pace or the moment was changed by hand; returns its undo. */
  onChange(listener: () => void): () => void;
}

/** A demonstration's own time: begins at `start`, runs at a pace of 1 to 600, never back. */
export function createDemonstrationClock(machine: Clock, start: EpochMillis): DemonstrationClock {
  let anchorReal = machine.monotonic();
  let anchorAt = start;
  let pace = 1;
  const listeners = new Set<() => void>();
  const now = () => Math.floor(anchorAt + (machine.monotonic() - anchorReal) * pace);
  const anchor = (at: EpochMillis) => {
    anchorAt = Math.max(at, now());
    anchorReal = machine.monotonic();
  };
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    now,
    monotonic: now,
    rate: () => pace,
    setRate: (rate) => {
      anchor(now());
      pace = Math.min(600, Math.max(1, rate));
      changed();
    },
    moveTo: (at) => {
      anchor(at);
      changed();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
