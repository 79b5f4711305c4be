import { type ReadonlySignal, signal } from "@preact/signals";
import type { Timing } from "../link/timing.ts";

/** Time that passes only when a test says so. */
export interface FakeTiming extends Timing {
  pass(ms: number): void;
  /** how many things still wait to happen */
  readonly waiting: ReadonlySignal<number>;
}

/** A stand-in for the browser's time; `pass` runs what falls due, in order. */
export function createFakeTiming(deviceStartMs: number): FakeTiming {
  let nowMs = 0;
  const later = new Set<{ readonly dueMs: number; readonly run: () => void }>();
  const waiting = signal(0);
  const count = () => {
    waiting.value = later.size;
  };
  return {
    monotonicMs: () => nowMs,
    deviceNowMs: () => deviceStartMs + nowMs,
    after(delayMs, run) {
      const entry = { dueMs: nowMs + delayMs, run };
      later.add(entry);
      count();
      return () => {
        later.delete(entry);
        count();
      };
    },
    pass(ms) {
      const untilMs = nowMs + ms;
      for (;;) {
        const next = [...later].sort((a, b) => a.dueMs - b.dueMs)[0];
        if (next === undefined || next.dueMs > untilMs) break;
        nowMs = next.dueMs;
        later.delete(next);
        count();
        next.run();
      }
      nowMs = untilMs;
    },
    waiting,
  };
}
