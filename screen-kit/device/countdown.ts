import { type ReadonlySignal, signal } from "@preact/signals";
import type { Timing } from "../link/timing.ts";

/** Seconds that run out where people can see them. */
export interface Countdown {
  /** whole seconds that are left; null while nothing runs */
  readonly leftSeconds: ReadonlySignal<number | null>;
  /** what will be left in a second, 0 to 1: a bar that glides for a second is then never late; null while nothing runs */
  readonly share: ReadonlySignal<number | null>;
  /** runs these seconds from the beginning, instead of any that run */
  start(seconds: number, onEnd: () => void): void;
  stop(): void;
}

/** Counts the device's own seconds, also while the clock of a demonstration hurries: a hand needs its time. */
export function createCountdown({ after }: Pick<Timing, "after">): Countdown {
  const leftSeconds = signal<number | null>(null);
  const share = signal<number | null>(null);
  let undoTick: () => void = () => undefined;

  const stop = () => {
    undoTick();
    leftSeconds.value = null;
    share.value = null;
  };
  const count = (left: number, of: number, onEnd: () => void) => {
    if (left <= 0) {
      stop();
      onEnd();
      return;
    }
    leftSeconds.value = left;
    share.value = (left - 1) / of;
    undoTick = after(1_000, () => count(left - 1, of, onEnd));
  };
  return {
    leftSeconds,
    share,
    start(seconds, onEnd) {
      undoTick();
      count(seconds, seconds, onEnd);
    },
    stop,
  };
}
