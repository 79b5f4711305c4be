import type { BusinessDay, Weekday } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";

/** Monday first, as the calendar of the office has them. */
export const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The weekday of a calendar day. */
export function weekdayOf(day: BusinessDay): Weekday {
  return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? "sun";
}
