/** Whole years and months of a period, which are kept as sums of their days. */
import type { BusinessDay } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import type { Period } from "../report-rows.ts";

/** How far days may be taken together: a report by day needs each of them. */
export type Grain = "day" | "month" | "year";

/** A stretch of days; with a key (`2026` or `2026-11`) it is kept as one. */
export interface Span extends Period {
  readonly key: string | null;
  /** what its sum is made from */
  readonly parts: Grain;
}

/**
 * A period in whole years, whole months and what is left, in order. Days from `open` on are never taken together:
 * they still change.
 */
export function spansOf({ from, until }: Period, grain: Grain, open: BusinessDay | null): Span[] {
  const spans: Span[] = [];
  const end = Temporal.PlainDate.from(until);
  const closed = open !== null && open < until ? Temporal.PlainDate.from(open) : end;
  const isWhole = (next: Temporal.PlainDate) => Temporal.PlainDate.compare(next, closed) <= 0;
  let at = Temporal.PlainDate.from(from);
  while (Temporal.PlainDate.compare(at, end) < 0) {
    const nextYear = at.add({ years: 1 });
    const nextMonth = at.with({ day: 1 }).add({ months: 1 });
    if (grain === "year" && at.dayOfYear === 1 && isWhole(nextYear)) {
      spans.push(span(at, nextYear, 4, "month"));
      at = nextYear;
    } else if (grain !== "day" && at.day === 1 && isWhole(nextMonth)) {
      spans.push(span(at, nextMonth, 7, "day"));
      at = nextMonth;
    } else {
      const next = grain === "day" || Temporal.PlainDate.compare(nextMonth, end) > 0 ? end : nextMonth;
      spans.push({ ...span(at, next, 10, "day"), key: null });
      at = next;
    }
  }
  return spans;
}

function span(from: Temporal.PlainDate, until: Temporal.PlainDate, letters: number, parts: Grain): Span {
  const first = from.toString();
  return {
    from: first as BusinessDay,
    until: until.toString() as BusinessDay,
    key: first.slice(0, letters),
    parts,
  };
}
