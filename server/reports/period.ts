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

/** As many days again, ending where the period begins. */
export function periodBefore({ from, until }: Period): Period {
  const first = Temporal.PlainDate.from(from);
  const days = first.until(Temporal.PlainDate.from(until), { largestUnit: "days" }).days;
  return { from: first.subtract({ days }).toString() as BusinessDay, until: from };
}

function dayOf(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}
