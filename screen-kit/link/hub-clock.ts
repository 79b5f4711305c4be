import type { Hello } from "@motcua/protocol";
import { computed, type ReadonlySignal, signal } from "@preact/signals";

/** What the hub's clock is computed from. */
export interface HubClockParts {
  /** milliseconds that only ever go forward: performance.now */
  readonly monotonicMs: () => number;
  /** the device's own clock, used only until the hub has spoken */
  readonly deviceNowMs: () => number;
}

/** The hub's time on this screen. */
export interface HubClock {
  /** milliseconds since 1970 by the hub, or by the device while `known` is "device" */
  nowMs(): number;
  /** how many of the hub's seconds pass in one of ours: 1, up to 600 in a demonstration */
  rate(): number;
  /** whose time it is: the device's until the first hello */
  readonly known: ReadonlySignal<"device" | "hub">;
  /** how many times the hub has set it: time may have jumped or changed its pace */
  readonly timesSet: ReadonlySignal<number>;
  /** device clock minus hub clock at the last hello, in seconds; for the device's report */
  errorSeconds(): number;
  set(hello: Pick<Hello, "now" | "rate">): void;
}

/** Keeps the hub's time between hellos from a monotonic clock, because clock batteries of old devices are dead. */
export function createHubClock({ monotonicMs, deviceNowMs }: HubClockParts): HubClock {
  const timesSet = signal(0);
  let base = { hubMs: deviceNowMs(), atMs: monotonicMs(), rate: 1, errorSeconds: 0 };
  return {
    timesSet,
    known: computed(() => (timesSet.value === 0 ? "device" : "hub")),
    nowMs: () => base.hubMs + (monotonicMs() - base.atMs) * base.rate,
    rate: () => base.rate,
    errorSeconds: () => base.errorSeconds,
    set({ now, rate }) {
      base = {
        hubMs: now,
        atMs: monotonicMs(),
        rate,
        errorSeconds: Math.round((deviceNowMs() - now) / 1000),
      };
      timesSet.value = timesSet.peek() + 1;
    },
  };
}
