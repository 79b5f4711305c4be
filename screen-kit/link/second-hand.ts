import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubClock } from "./hub-clock.ts";
import type { Timing } from "./timing.ts";

/** The hub's time as something to show. */
export interface SecondHand {
  /** the hub's milliseconds, anew each second, or four times as often when a demonstration hurries */
  readonly nowMs: ReadonlySignal<number>;
  close(): void;
}

/** Ticks on the hub's full seconds, so that clocks side by side change together. */
export function createSecondHand(clock: HubClock, timing: Pick<Timing, "after">): SecondHand {
  const nowMs = signal(clock.nowMs());
  let undoNext: () => void = () => undefined;
  const tick = () => {
    undoNext();
    nowMs.value = clock.nowMs();
    const untilNextMs = clock.rate() === 1 ? 1_000 - (nowMs.peek() % 1_000) : 250;
    undoNext = timing.after(Math.max(20, untilNextMs), tick);
  };
  const stopListening = clock.timesSet.subscribe(tick);
  return {
    nowMs,
    close() {
      stopListening();
      undoNext();
    },
  };
}
