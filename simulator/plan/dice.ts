/** Chance from a seed: the same seed, the same throws, on every machine. */

export interface Dice {
  /** at least 0, below 1 */
  share(): number;
  between(low: number, high: number): number;
  /** whether something of this probability happens */
  happens(probability: number): boolean;
  /** one of a list that is not empty, each as likely as its weight */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T;
  /** lognormal around a median, never beyond three times either way */
  around(median: number, sigma: number): number;
  /** dice of their own for a part of the plan, so that a throw more in one part moves no other */
  of(part: string): Dice;
}

/** Builds dice from a seed (mulberry32 over a hash of seed and part). */
export function createDice(seed: number, part = ""): Dice {
  let state = hash(`${seed}/${part}`);
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    between: (low, high) => low + (high - low) * share(),
    happens: (probability) => share() < probability,
    weighted: (items, weightOf) => {
      const total = items.reduce((sum, item) => sum + weightOf(item), 0);
      let rest = share() * total;
      for (const item of items) {
        rest -= weightOf(item);
        if (rest < 0) return item;
      }
      const last = items.at(-1);
      if (last === undefined) throw new Error("There is nothing to choose from.");
      return last;
    },
    around: (median, sigma) => {
      // Box and Muller; the first share is kept away from zero.
      const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
      return median * Math.min(3, Math.max(1 / 3, Math.exp(sigma * normal)));
    },
    of: (inner) => createDice(seed, `${part}/${inner}`),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
