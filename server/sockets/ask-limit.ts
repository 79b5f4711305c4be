/** How many asks one connection may make: a bucket that fills at a rate and holds a burst. */
import type { Clock } from "../parts/clock.ts";

export interface AskLimit {
  /** Takes one ask; false when the bucket is empty. */
  take(): boolean;
}

/** A bucket of `size`, filled at `perSecond`. */
export function createAskLimit(
  perSecond: number,
  clock: Pick<Clock, "monotonic">,
  size = perSecond * 2,
): AskLimit {
  let left = size;
  let filledAt = clock.monotonic();
  return {
    take: () => {
      const now = clock.monotonic();
      left = Math.min(size, left + ((now - filledAt) / 1000) * perSecond);
      filledAt = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
