/** Tallies of one day and dimension as bytes: numbers of as few bytes as they need, histograms as steps and counts. */
import { ByteReader, ByteWriter } from "./bytes.ts";
import type { Histogram } from "./histogram.ts";
import { addNamed, countNames, namedCounts, type Tally, timeNames } from "./tally.ts";
import type { Groups } from "./tally-day.ts";

/** Packs groups in the order of their keys, so that equal tallies are equal bytes. */
export function packGroups(groups: Groups): Uint8Array {
  const to = new ByteWriter();
  const keys = [...groups.keys()].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
  to.number(keys.length);
  for (const key of keys) {
    const tally = groups.get(key);
    if (tally === undefined) continue;
    to.number(key === null ? 0 : 1);
    to.text(key ?? "");
    packTally(to, tally);
  }
  return to.bytes();
}

function packTally(to: ByteWriter, { counts, times, named }: Tally): void {
  for (const name of countNames) to.number(counts[name]);
  for (const name of timeNames) packHistogram(to, times[name]);
  for (const name of namedCounts) {
    const entries = [...named[name]].sort(([a], [b]) => (a < b ? -1 : 1));
    to.number(entries.length);
    for (const [key, n] of entries) {
      to.text(key);
      to.number(n);
    }
  }
}

/** Seconds come in order, so each is written as its step from the one before; nearly all counts are 1. */
function packHistogram(to: ByteWriter, histogram: Histogram): void {
  const steps: number[] = [];
  let before = 0;
  histogram.forEach((seconds, count) => {
    steps.push((seconds - before) * 2 + (count === 1 ? 0 : 1));
    if (count !== 1) steps.push(count);
    before = seconds;
  });
  to.number(steps.length);
  for (const step of steps) to.number(step);
}

/**
 * Adds packed groups to tallies: `into` says to which of them a group belongs, more than one at will. Stops after each
 * group and tells how many bytes it was, so that others can have their turn.
 */
export function* addPacked(
  body: Uint8Array,
  into: (key: string | null) => readonly Tally[],
): Generator<number, void, void> {
  const from = new ByteReader(body);
  const groups = from.number();
  for (let group = 0; group < groups; group++) {
    const begin = from.at;
    const isNamed = from.number() === 1;
    const text = from.text();
    const tallies = into(isNamed ? text : null);
    for (const name of countNames) {
      const n = from.number();
      if (n > 0) for (const { counts } of tallies) counts[name] += n;
    }
    for (const name of timeNames) {
      addHistogram(
        from,
        tallies.map(({ times }) => times[name]),
      );
    }
    for (const name of namedCounts) {
      const entries = from.number();
      for (let entry = 0; entry < entries; entry++) {
        const key = from.text();
        const n = from.number();
        for (const { named } of tallies) addNamed(named[name], key, n);
      }
    }
    yield from.at - begin;
  }
}

/** Room for one unpacked histogram, used again for the next. */
const someSeconds: number[] = [];
const someCounts: number[] = [];

function addHistogram(from: ByteReader, histograms: readonly Histogram[]): void {
  const steps = from.number();
  let seconds = 0;
  let n = 0;
  for (let at = 0; at < steps; at++) {
    const step = from.number();
    const isOne = step % 2 === 0;
    seconds += (isOne ? step : step - 1) / 2;
    if (!isOne) at++;
    someSeconds[n] = seconds;
    someCounts[n] = isOne ? 1 : from.number();
    n++;
  }
  for (const histogram of histograms) histogram.addMany(someSeconds, someCounts, n);
}
