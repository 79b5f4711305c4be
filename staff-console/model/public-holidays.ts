/** The public holidays of a year in Vietnam, as a suggestion: Labour Code 2019, article 112. */
import type { BusinessDay, Weekday } from "@motcua/protocol";
import { lunarDay, lunarNewYear } from "./vietnamese-lunar.ts";

export type PublicHolidayName =
  | "new-year"
  | "lunar-new-year"
  | "hung-kings"
  | "reunification"
  | "labour"
  | "national";

export interface PublicHoliday {
  readonly day: BusinessDay;
  readonly holiday: PublicHolidayName;
  /** a day off in lieu of one that falls on a day the office is closed anyway */
  readonly kind: "itself" | "in-lieu";
}

const dayMillis = 86_400_000;
const weekdayNames: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
const nameOf = (at: number) => new Date(at).toISOString().slice(0, 10) as BusinessDay;

/**
 * The holidays of a calendar year in order. Tết is taken from its eve for five days, and National Day with the day
 * before it: which days exactly is decided each year. What falls on the office's days off moves to its next working day.
 */
export function publicHolidays(year: number, workingDays: readonly Weekday[]): readonly PublicHoliday[] {
  const tet = lunarNewYear(year);
  const falls: readonly (readonly [number, PublicHolidayName])[] = [
    [utc(year, 1, 1), "new-year"],
    ...[-1, 0, 1, 2, 3].map((after) => [tet + after * dayMillis, "lunar-new-year"] as const),
    [lunarDay(year, 3, 10), "hung-kings"],
    [utc(year, 4, 30), "reunification"],
    [utc(year, 5, 1), "labour"],
    [utc(year, 9, 1), "national"],
    [utc(year, 9, 2), "national"],
  ];
  const taken = new Set(falls.map(([at]) => at));
  const isOff = (at: number) => !workingDays.includes(weekdayNames[new Date(at).getUTCDay()] ?? "sun");
  const lieu: [number, PublicHolidayName][] = [];
  for (const [at, holiday] of falls) {
    // A weekend inside a longer holiday is made good for each of its days.
    if (!isOff(at) || workingDays.length === 0) continue;
    let next = at + dayMillis;
    while (isOff(next) || taken.has(next)) next += dayMillis;
    taken.add(next);
    lieu.push([next, holiday]);
  }
  return [
    ...falls.map(([at, holiday]) => ({ at, day: nameOf(at), holiday, kind: "itself" as const })),
    ...lieu.map(([at, holiday]) => ({ at, day: nameOf(at), holiday, kind: "in-lieu" as const })),
  ]
    .sort((one, other) => one.at - other.at)
    .map(({ day, holiday, kind }) => ({ day, holiday, kind }));
}
