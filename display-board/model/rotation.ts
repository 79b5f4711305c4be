/** The hub's time and pace. */
export interface Pace {
  readonly nowMs: number;
  /** how many of the hub's seconds pass in one of ours */
  readonly rate: number;
}

/**
 * Which of several things is shown now, each for its seconds. Reckoned from the hub's clock, so that boards side by side
 * turn together; in a hurried demonstration a page stays as long as people need to read it.
 */
export function turnOf<T>(
  things: readonly T[],
  seconds: number | ((thing: T) => number),
  { nowMs, rate }: Pace,
): T | null {
  const secondsOf = typeof seconds === "number" ? () => seconds : seconds;
  const roundMs = things.reduce((sum, thing) => sum + secondsOf(thing), 0) * 1000;
  let leftMs = (nowMs / rate) % roundMs;
  for (const thing of things) {
    leftMs -= secondsOf(thing) * 1000;
    if (leftMs < 0) return thing;
  }
  return null;
}

/** Parts a list into pages of the same fullness: 7 things on pages of 6 become 4 and 3. */
export function evenPages<T>(things: readonly T[], mostOnPage: number): T[][] {
  const pages = Math.ceil(things.length / mostOnPage);
  const size = Math.ceil(things.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, page) => things.slice(page * size, (page + 1) * size));
}

/** A moment of the round that is now at which the thing at a place has its turn, as `turnOf` reckons it. */
export function momentOf<T>(
  things: readonly T[],
  secondsOf: (thing: T) => number,
  place: number,
  nowMs: number,
): number {
  const until = (end: number) =>
    things.slice(0, end).reduce((sum, thing) => sum + secondsOf(thing), 0) * 1000;
  const roundMs = until(things.length);
  return nowMs - (nowMs % roundMs) + until(place);
}
