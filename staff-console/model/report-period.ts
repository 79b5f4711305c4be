/** A half-open period of calendar days: from the first day 00:00 to `until` 00:00, in the site's time zone. */
export interface ReportPeriod {
  readonly from: string;
  readonly until: string;
}

export const periodKinds = ["today", "week", "month", "last-month", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

const dayMs = 86_400_000;
const toDate = (day: string) => new Date(`${day}T00:00:00Z`);
const toDay = (date: Date) => date.toISOString().slice(0, 10);

/** The day after, or before when negative. Calendar days have no time zone: UTC only carries the arithmetic. */
export function addDays(day: string, days: number): string {
  return toDay(new Date(toDate(day).getTime() + days * dayMs));
}

/** The calendar day of the site at a moment. */
export function dayIn(timeZone: string, atMs: number): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(atMs);
}

/** The usual periods around a day; a week begins on Monday. */
export function periodOf(kind: PeriodKind, today: string): ReportPeriod {
  const tomorrow = addDays(today, 1);
  const date = toDate(today);
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  switch (kind) {
    case "today":
      return { from: today, until: tomorrow };
    case "week":
      return { from: addDays(today, -((date.getUTCDay() + 6) % 7)), until: tomorrow };
    case "month":
      return { from: firstOfMonth, until: tomorrow };
    case "last-month":
      return { from: `${addDays(firstOfMonth, -1).slice(0, 7)}-01`, until: firstOfMonth };
    case "year":
      return { from: `${today.slice(0, 4)}-01-01`, until: tomorrow };
    default:
      return kind satisfies never;
  }
}

/** A period as people choose it: both days are meant; null when it ends before it begins. */
export function periodBetween(firstDay: string, lastDay: string): ReportPeriod | null {
  const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(toDate(day).getTime());
  if (!isDay(firstDay) || !isDay(lastDay) || lastDay < firstDay) return null;
  return { from: firstDay, until: addDays(lastDay, 1) };
}
