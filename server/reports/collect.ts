/** Adds up days into a total and its groups. */
import type { BusinessDay, ReportBy, Weekday } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import type { Period } from "./report-rows.ts";
import type { ReportSource } from "./report-source.ts";
import { dayTallies, type Reading } from "./roll-ups/day-tallies.ts";
import { emptyTally, type Tally } from "./tally/tally.ts";
import type { Dimension } from "./tally/tally-day.ts";

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The weekday of a calendar day. */
export function weekdayOf(day: BusinessDay): Weekday {
  return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? "sun";
}

/** The dimension that a grouping is read from, and the group that a day's part belongs to. */
export function groupingOf(by: ReportBy): {
  readonly dimension: Dimension;
  readonly keyOf: (day: BusinessDay, key: string | null) => string | null;
} {
  switch (by) {
    case "day":
      return { dimension: "total", keyOf: (day) => day };
    case "month":
      return { dimension: "total", keyOf: (day) => day.slice(0, 7) };
    case "weekday":
      return { dimension: "total", keyOf: weekdayOf };
    default:
      return { dimension: by, keyOf: (_, key) => key };
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
  const { dimension, keyOf } = groupingOf(by);
  const total = emptyTally();
  const groups = new Map<string | null, Measures>();
  const growing = new Map<string | null, Tally>();
  const settle = () => {
    for (const [key, tally] of growing) groups.set(key, measure.part(tally));
    growing.clear();
  };
  for await (const one of dayTallies(source, period, dimension, reading)) {
    one.addTo((part) => {
      const key = keyOf(one.day, part);
      let tally = growing.get(key);
      if (tally === undefined) {
        tally = emptyTally();
        growing.set(key, tally);
      }
      return [total, tally];
    });
    if (by === "day") settle();
  }
  settle();
  return { total: measure.whole(total), groups };
}

/** The total of a period. */
export async function collectTotal(source: ReportSource, reading: Reading, period: Period): Promise<Tally> {
  const total = emptyTally();
  for await (const one of dayTallies(source, period, "total", reading)) one.addTo(() => [total]);
  return total;
}
