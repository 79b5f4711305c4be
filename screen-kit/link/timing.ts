/** Time as the link needs it: a clock that only goes forward, and something later. */
export interface Timing {
  readonly monotonicMs: () => number;
  readonly deviceNowMs: () => number;
  /** runs once after so many milliseconds; the returned function undoes it */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** The browser's own time. */
export const browserTiming: Timing = {
  monotonicMs: () => performance.now(),
  deviceNowMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Delays that double from the first to the longest and then stay there. */
export function* backOff(firstMs: number, longestMs: number): Generator<number, never> {
  for (let delayMs = firstMs; ; delayMs = Math.min(delayMs * 2, longestMs)) yield delayMs;
}
