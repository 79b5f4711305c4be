/** Adds up days into a total and its groups. */
import type { ReportBy } from "@motcua/protocol";
import type { Period } from "./report-rows.ts";
import type { ReportSource } from "./report-source.ts";
import type { Reading } from "./roll-ups/day-tallies.ts";
import { partTallies } from "./roll-ups/part-tallies.ts";
import type { Grain } from "./roll-ups/spans.ts";
import { stepAside } from "./step-aside.ts";
import { emptyTally, type Tally } from "./tally/tally.ts";
import type { Dimension } from "./tally/tally-day.ts";

/** The dimension that a grouping is read from, and the group that a day's part belongs to. */
export function groupingOf(by: ReportBy): {
  readonly dimension: Dimension;
  readonly grain: Grain;
  /** of a part, by its key, and a group of the dimension */
  readonly keyOf: (part: string, key: string | null) => string | null;
} {
  switch (by) {
    case "day":
      return { dimension: "total", grain: "day", keyOf: (part) => part };
    case "month":
      return { dimension: "total", grain: "month", keyOf: (part) => part.slice(0, 7) };
    default:
      return { dimension: by, grain: "year", keyOf: (_, key) => key };
  }
}

export interface Collected<Measures> {
  readonly total: Measures;
  readonly groups: ReadonlyMap<string | null, Measures>;
}

/** All groups of a period and their total, measured. A group by day is measured at its day's end and let go. */
export async function collect<Measures>(
  source: ReportSource,
  reading: Reading,
  period: Period,
  by: ReportBy,
  measure: { readonly whole: (tally: Tally) => Measures; readonly part: (tally: Tally) => Measures },
): Promise<Collected<Measures>> {
  const { dimension, grain, keyOf } = groupingOf(by);
  const total = emptyTally();
  const groups = new Map<string | null, Measures>();
  const growing = new Map<string | null, Tally>();
  const settle = async () => {
    for (const [key, tally] of growing) {
      groups.set(key, measure.part(tally));
      // sorting the times of one takes a fraction of a millisecond
      await stepAside(source);
    }
    growing.clear();
  };
  for await (const one of partTallies(source, period, dimension, grain, reading)) {
    await one.addTo((part) => {
      const key = keyOf(one.key, part);
      let tally = growing.get(key);
      if (tally === undefined) {
        tally = emptyTally();
        growing.set(key, tally);
      }
      return [total, tally];
    });
    if (by === "day") await settle();
  }
  await settle();
  return { total: measure.whole(total), groups };
}

/** The tallies of a period by one dimension. */
export async function collectBy(
  source: ReportSource,
  reading: Reading,
  period: Period,
  dimension: Dimension,
): Promise<ReadonlyMap<string | null, Tally>> {
  const groups = new Map<string | null, Tally>();
  for await (const one of partTallies(source, period, dimension, "year", reading)) {
    await one.addTo((key) => {
      const tally = groups.get(key) ?? emptyTally();
      groups.set(key, tally);
      return [tally];
    });
  }
  return groups;
}

/** The total of a period. */
export async function collectTotal(source: ReportSource, reading: Reading, period: Period): Promise<Tally> {
  const total = emptyTally();
  for await (const one of partTallies(source, period, "total", "year", reading))
    await one.addTo(() => [total]);
  return total;
}
