/** The hub's time beside it: from `hello.now` and its rate, so that a day can be lived at 600 times its pace. */
import type { EpochMillis, Hello } from "@motcua/protocol";

/** Real time, as a part that a test replaces. */
export interface Timing {
  readonly monotonicMillis: () => number;
  /** runs once later; the answer undoes it */
  readonly after: (millis: number, run: () => void) => () => void;
}

/** The machine's own time. */
export const machineTiming: Timing = {
  monotonicMillis: () => performance.now(),
  after: (millis, run) => {
    const timer = setTimeout(run, millis);
    return () => clearTimeout(timer);
  },
};

export interface HubClock {
  now(): EpochMillis;
  /** how many of the hub's seconds pass in one of ours */
  rate(): number;
  set(hello: Pick<Hello, "now" | "rate">): void;
  /** Resolves when the hub's clock has come to a moment, whatever becomes of its pace; rejects when aborted. */
  sleepUntil(at: EpochMillis, signal: AbortSignal): Promise<void>;
}

interface Sleeper {
  readonly at: EpochMillis;
  readonly wake: () => void;
  undo: () => void;
}

/** A longer sleep is taken in steps, so that no timer overflows. */
const stepMillis = 60_000;

/** Builds a clock that stands at the machine's time until the hub has spoken. */
export function createHubClock(timing: Timing, first: Pick<Hello, "now" | "rate">): HubClock {
  let base = { hubMillis: first.now, atMillis: timing.monotonicMillis(), rate: first.rate };
  const sleepers = new Set<Sleeper>();
  const now = () => base.hubMillis + (timing.monotonicMillis() - base.atMillis) * base.rate;
  const arm = (sleeper: Sleeper) => {
    sleeper.undo();
    const millis = Math.max(0, Math.ceil((sleeper.at - now()) / base.rate));
    sleeper.undo = timing.after(Math.min(millis, stepMillis), () => {
      if (now() >= sleeper.at) sleeper.wake();
      else arm(sleeper);
    });
  };
  return {
    now: () => Math.floor(now()),
    rate: () => base.rate,
    set: (hello) => {
      base = { hubMillis: hello.now, atMillis: timing.monotonicMillis(), rate: hello.rate };
      for (const sleeper of sleepers) arm(sleeper);
    },
    sleepUntil: (at, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (now() >= at) return resolve();
        const leave = () => {
          sleeper.undo();
          sleepers.delete(sleeper);
          signal.removeEventListener("abort", abort);
        };
        const abort = () => {
          leave();
          reject(signal.reason);
        };
        const sleeper: Sleeper = {
          at,
          undo: () => undefined,
          wake: () => {
            leave();
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal.addEventListener("abort", abort, { once: true });
        arm(sleeper);
      }),
  };
}
