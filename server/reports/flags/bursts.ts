/** Several ratings within a minute at a counter where hardly anybody was served just before. */
import type { CounterMonth, EndedLeg } from "./counter-month.ts";
import type { Found } from "./found.ts";

const burstMillis = 60_000;
const burstSize = 3;
/** A question stands for half a minute; a rating a little later still belongs to the visit before it. */
const beforeMillis = 120_000;
/** Nobody is helped in less: calling and ending a number with no one there takes seconds. */
const servedMillis = 45_000;
const fewestBursts = 2;

/** Looks for bursts of ratings with fewer visitors really served than ratings given; null finds fewer than two. */
export function findBursts({ votes, legs }: CounterMonth): Found | null {
  let bursts = 0;
  let found = 0;
  for (let first = 0; first < votes.length; ) {
    const from = votes[first]?.voted_at ?? 0;
    let after = first;
    while ((votes[after]?.voted_at ?? Number.POSITIVE_INFINITY) - from < burstMillis) after++;
    const size = after - first;
    if (size >= burstSize && servedBetween(legs, from - beforeMillis, from + burstMillis) < size - 1) {
      bursts += 1;
      found += size;
      first = after;
    } else first += 1;
  }
  if (bursts < fewestBursts) return null;
  return {
    kind: "bursts",
    found,
    of: votes.length,
    why: {
      vi: `${bursts} lần có từ ba lượt đánh giá trở lên trong một phút mà lúc đó gần như không có ai vừa được phục vụ (${found} trong ${votes.length} lượt).`,
      en: `${bursts} times three or more ratings came within a minute with hardly anybody just served (${found} of ${votes.length}).`,
    },
  };
}

const servedBetween = (legs: readonly EndedLeg[], from: number, until: number): number =>
  legs.filter(
    ({ started_at, ended_at }) =>
      started_at !== null &&
      ended_at !== null &&
      ended_at >= from &&
      ended_at < until &&
      ended_at - started_at >= servedMillis,
  ).length;
