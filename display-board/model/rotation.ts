/** The hub's time and pace. */
export interface Pace {
  readonly nowMs: number;
  /** how many of the hub's seconds pass in one of ours */
  readonly rate: number;
}

/**
 * Which of several things is shown now, each for `seconds`. Reckoned from the hub's clock, so that boards side by side
 * turn together; in a hurried demonstration a page stays as long as people need to read it.
 */
export function turnOf<T>(things: readonly T[], seconds: number, { nowMs, rate }: Pace): T | null {
  if (things.length === 0) return null;
  const turn = Math.floor(nowMs / (seconds * 1000 * rate));
  return things[turn % things.length] ?? null;
}

/** Parts a list into pages of the same fullness: 7 things on pages of 6 become 4 and 3. */
export function evenPages<T>(things: readonly T[], mostOnPage: number): T[][] {
  const pages = Math.ceil(things.length / mostOnPage);
  const size = Math.ceil(things.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, page) => things.slice(page * size, (page + 1) * size));
}
