/** Percentages with two decimals, reckoned in whole hundredths so that nothing drifts. */
import type { Ratio } from "@motcua/protocol";

const hundredths = 10_000;

/** A part of a whole that is printed beside it; the percentage of nothing is null. */
export function ratioOf(part: number, of: number): Ratio {
  return { part, of, percent: of === 0 ? null : percentOf(part / of) };
}

/** A share from 0 to 1 as a percentage. */
export function percentOf(share: number): number {
  return Math.round(share * hundredths) / 100;
}

/**
 * Percentages of counts that are parts of one whole, rounded by largest remainder so that they add up to 100
 * (docs/measures.md). Equal remainders go to the first. All null when the whole is nothing.
 */
export function partsOfHundred(counts: readonly number[]): readonly (number | null)[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return counts.map(() => null);
  const parts = counts.map((count, index) => ({
    index,
    units: Math.floor((count * hundredths) / whole),
    remainder: (count * hundredths) % whole,
  }));
  const missing = hundredths - parts.reduce((sum, { units }) => sum + units, 0);
  const raised = new Set(
    parts
      .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return parts.map(({ index, units }) => (units + (raised.has(index) ? 1 : 0)) / 100);
}
