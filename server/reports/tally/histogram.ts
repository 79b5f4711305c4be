/**
 * An exact histogram of whole seconds: how often each number of seconds occurred. Two of them added are the histogram
 * of both, so percentiles over any number of days are exact.
 */
import type { Spread } from "@motcua/protocol";

/** Above so many different pairs one array by seconds is smaller and faster than a list. */
const pairsAtMost = 1_024;
/** Longer times stay in the list: an array by seconds for a day of them would be mostly empty. */
const denseBelow = 1 << 15;

export class Histogram {
  #seconds: number[] = [];
  #counts: number[] = [];
  #dense: Uint32Array | null = null;

  /** Adds `count` times of `seconds`, a whole number from 0. */
  add(seconds: number, count = 1): void {
    if (this.#dense !== null && seconds < denseBelow) {
      if (seconds >= this.#dense.length) this.#dense = grown(this.#dense, seconds);
      this.#dense[seconds] = (this.#dense[seconds] ?? 0) + count;
      return;
    }
    this.#seconds.push(seconds);
    this.#counts.push(count);
    if (this.#seconds.length > pairsAtMost) this.#settle();
  }

  /** Adds the first `n` of many: as `add` does, for packed ones of a whole year. */
  addMany(seconds: readonly number[], counts: readonly number[], n: number): void {
    if (this.#dense === null && this.#seconds.length + n > pairsAtMost) this.#settle();
    for (let at = 0; at < n; at++) this.add(seconds[at] ?? 0, counts[at] ?? 0);
  }

  addAll(other: Histogram): void {
    other.forEach((seconds, count) => {
      this.add(seconds, count);
    });
  }

  /** Calls for each number of seconds that occurred, shortest first. */
  forEach(each: (seconds: number, count: number) => void): void {
    const dense = this.#dense;
    if (dense !== null) {
      for (let seconds = 0; seconds < dense.length; seconds++) {
        const count = dense[seconds] ?? 0;
        if (count > 0) each(seconds, count);
      }
    }
    const order = this.#seconds.map((_, place) => place);
    order.sort((a, b) => (this.#seconds[a] ?? 0) - (this.#seconds[b] ?? 0));
    let at = -1;
    let sum = 0;
    for (const place of order) {
      const seconds = this.#seconds[place] ?? 0;
      if (seconds !== at && sum > 0) each(at, sum);
      sum = (seconds === at ? sum : 0) + (this.#counts[place] ?? 0);
      at = seconds;
    }
    if (sum > 0) each(at, sum);
  }

  /** How many times there are. */
  get n(): number {
    let n = 0;
    for (const count of this.#counts) n += count;
    if (this.#dense !== null) for (const count of this.#dense) n += count;
    return n;
  }

  /** How many times are at most `seconds`. */
  within(seconds: number): number {
    let n = 0;
    this.forEach((at, count) => {
      if (at <= seconds) n += count;
    });
    return n;
  }

  /** Median, 90th percentile (nearest rank), maximum and mean; null of none. */
  spread(): Spread | null {
    const n = this.n;
    if (n === 0) return null;
    const medianRank = Math.ceil(n / 2);
    const p90Rank = Math.ceil((n * 9) / 10);
    let seen = 0;
    let sum = 0;
    let median = 0;
    let p90 = 0;
    let max = 0;
    this.forEach((seconds, count) => {
      if (seen < medianRank && medianRank <= seen + count) median = seconds;
      if (seen < p90Rank && p90Rank <= seen + count) p90 = seconds;
      seen += count;
      sum += seconds * count;
      max = seconds;
    });
    return { n, medianSeconds: median, p90Seconds: p90, maxSeconds: max, meanSeconds: sum / n };
  }

  /** The list into the array; what is too long for it stays in the list. */
  #settle(): void {
    const seconds = this.#seconds;
    const counts = this.#counts;
    let dense = this.#dense ?? new Uint32Array(1_024);
    this.#seconds = [];
    this.#counts = [];
    for (const [place, at] of seconds.entries()) {
      const count = counts[place] ?? 0;
      if (at < denseBelow) {
        if (at >= dense.length) dense = grown(dense, at);
        dense[at] = (dense[at] ?? 0) + count;
      } else {
        this.#seconds.push(at);
        this.#counts.push(count);
      }
    }
    this.#dense = dense;
  }
}

function grown(dense: Uint32Array, seconds: number): Uint32Array {
  const larger = new Uint32Array(2 ** Math.ceil(Math.log2(seconds + 1)));
  larger.set(dense);
  return larger;
}
