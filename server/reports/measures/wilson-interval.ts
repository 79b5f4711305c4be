/** The normal quantile that leaves 2.5 % on either side. */
const z = 1.959964;

/**
 * The 95 % Wilson interval of `part` among `of` (above 0), as shares from 0 to 1 (docs/measures.md, satisfied share).
 * Unlike the plain one it says something at 0 and at 100 %, where ratings of offices mostly lie.
 */
export function wilsonInterval(part: number, of: number): { readonly low: number; readonly high: number } {
  const share = part / of;
  const shrink = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  // At the ends the exact bound is the end itself; floating point may miss it by a hair.
  return {
    low: part === 0 ? 0 : Math.max(0, middle - half),
    high: part === of ? 1 : Math.min(1, middle + half),
  };
}
