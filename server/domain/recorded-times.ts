/** Order statistics of recorded times. */
import type { Spread } from "@motcua/protocol";

/** The value below which the share `p` (0 to 1) of the sorted values lies, by the nearest-rank method. */
export function percentile(sorted: readonly number[], p: number): number {
  const rank = Math.max(1, Math.ceil(p * sorted.length));
  return sorted[rank - 1] ?? 0;
}

/** The median of any values, or null of none; nearest rank, so that it is a time somebody really waited. */
export function median(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : percentile(
        values.toSorted((a, b) => a - b),
        0.5,
      );
}

/** Median, 90th percentile, maximum and mean of seconds, or null of none (docs/measures.md: never the mean alone). */
export function spreadOf(seconds: readonly number[]): Spread | null {
  if (seconds.length === 0) return null;
  const sorted = seconds.toSorted((a, b) => a - b);
  return {
    n: sorted.length,
    medianSeconds: percentile(sorted, 0.5),
    p90Seconds: percentile(sorted, 0.9),
    maxSeconds: percentile(sorted, 1),
    meanSeconds: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
}
