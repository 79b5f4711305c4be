/** How likely a finding is by chance alone; a sign is given only where chance is a bad explanation. */

/** A sign needs a finding that chance brings less often than this: with five signs, under 1 % of honest months. */
export const rareEnough = 0.0005;

/** The probability of at least `found` among `of` when each shows it with probability `share` (binomial). */
export function chanceOfAtLeast(found: number, of: number, share: number): number {
  if (found <= 0) return 1;
  if (found > of || share <= 0) return 0;
  if (share >= 1) return 1;
  // Terms one after the other from the first, as ratios: nothing overflows.
  let logTerm = of * Math.log1p(-share);
  let below = 0;
  for (let k = 0; k < found; k++) {
    below += Math.exp(logTerm);
    logTerm += Math.log((of - k) / (k + 1)) + Math.log(share) - Math.log1p(-share);
  }
  return Math.max(0, 1 - below);
}

/**
 * About how many runs of at least `length` equal answers to expect among `of` answers that each fall on the level
 * with probability `share` (Feller, An Introduction to Probability Theory, vol. 1, XIII.7).
 */
export function expectedRuns(length: number, of: number, share: number): number {
  return of < length ? 0 : share ** length * (1 + (of - length) * (1 - share));
}

/** The value in the middle; of an even count the mean of the two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
