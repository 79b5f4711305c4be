/** The period of a report: half-open, in days of the site's own time zone. */
import { type BusinessDay, type Reply, refuse } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import type { Period } from "./report-rows.ts";

/** Ten years and a margin: a longer question is a slip. */
export const longestPeriodDays = 3700;

/** Refuses `bad-request` naming the field that is no day, or `until` when the period is empty or too long. */
export function readPeriod(from: string, until: string): Reply<Period> {
  const first = dayOf(from);
  if (first === null) return refuse("bad-request", { field: "from", problem: "no-such-day" });
  const end = dayOf(until);
  if (end === null) return refuse("bad-request", { field: "until", problem: "no-such-day" });
  const days = first.until(end, { largestUnit: "days" }).days;
  if (days <= 0) return refuse("bad-request", { field: "until", problem: "not-after-from" });
  if (days > longestPeriodDays) {
    return refuse("bad-request", { field: "until", problem: "too-long", days: longestPeriodDays });
  }
  return { done: { from: from as BusinessDay, until: until as BusinessDay } };
}

/** A week or less is compared with the days just before it: a Monday that is the first of its month with its Sunday. */
const shortDays = 7;

/**
 * What a reader expects beside a period: the month, quarter or year before, of one that still runs as far as it has
 * come; else as many months or days, ending where the period begins. `yearBegins` is the day (MM-DD) of the office's own year.
 */
export function periodBefore({ from, until }: Period, yearBegins: string): Period {
  const first = Temporal.PlainDate.from(from);
  const end = Temporal.PlainDate.from(until);
  const days = first.until(end, { largestUnit: "days" }).days;
  const months = days <= shortDays ? null : monthsBack(first, end, yearBegins);
  if (months === null) return { from: first.subtract({ days }).toString() as BusinessDay, until: from };
  const last = end.subtract({ months });
  // the 30th of a month that the one before does not have: all of that one
  const same = last.day < end.day ? last.add({ days: 1 }) : last;
  return {
    from: first.subtract({ months }).toString() as BusinessDay,
    until: same.toString() as BusinessDay,
  };
}

/** How far back the like of a period lies; null where no calendar says so. */
function monthsBack(first: Temporal.PlainDate, end: Temporal.PlainDate, yearBegins: string): number | null {
  const isYear = (first.day === 1 && first.month === 1) || first.toString().slice(5) === yearBegins;
  const units = [
    ...(first.day === 1 ? [1] : []),
    ...(first.day === 1 && first.month % 3 === 1 ? [3] : []),
    ...(isYear ? [12] : []),
  ];
  const holds = units.find((months) => Temporal.PlainDate.compare(first.add({ months }), end) >= 0);
  if (holds !== undefined) return holds;
  const { months, days } = first.until(end, { largestUnit: "months" });
  return days === 0 && first.day <= 28 ? months : null;
}

function dayOf(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}
