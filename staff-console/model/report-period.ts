/** The site's day now, and the day (MM-DD) on which the office's own year begins. */
export interface ReportCalendar {
  readonly today: string;
  readonly yearBegins: string;
}

/** A half-open period of calendar days: from the first day 00:00 to `until` 00:00, in the site's time zone. */
export interface ReportPeriod {
  readonly from: string;
  readonly until: string;
}

/** `office-year` is the year that offices report by, such as from 5 December to 5 December. */
export const periodKinds = ["today", "week", "month", "quarter", "year", "office-year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A named period around a day, or two days that somebody chose; both are meant. */
export type PeriodChoice =
  | { readonly kind: PeriodKind; readonly at: string }
  | { readonly kind: "days"; readonly first: string; readonly last: string };

const dayMs = 86_400_000;
const toDate = (day: string) => new Date(`${day}T00:00:00Z`);
const toDay = (date: Date) => date.toISOString().slice(0, 10);

/** The day after, or before when negative. Calendar days have no time zone: UTC only carries the arithmetic. */
export function addDays(day: string, days: number): string {
  return toDay(new Date(toDate(day).getTime() + days * dayMs));
}

/** How many days a period has. */
export function daysOf({ from, until }: ReportPeriod): number {
  return Math.round((toDate(until).getTime() - toDate(from).getTime()) / dayMs);
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = toDate(text);
  return !Number.isNaN(date.getTime()) && toDay(date) === text;
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

/** The whole named period that a day lies in; a week begins on Monday. */
function wholePeriod(kind: PeriodKind, day: string, yearBegins: string): ReportPeriod {
  const date = toDate(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const first = (ofMonth: number) => toDay(new Date(Date.UTC(year, ofMonth, 1)));
  switch (kind) {
    case "today":
      return { from: day, until: addDays(day, 1) };
    case "week": {
      const monday = addDays(day, -((date.getUTCDay() + 6) % 7));
      return { from: monday, until: addDays(monday, 7) };
    }
    case "month":
      return { from: first(month), until: first(month + 1) };
    case "quarter": {
      const begins = month - (month % 3);
      return { from: first(begins), until: first(begins + 3) };
    }
    case "year":
      return { from: first(0), until: first(12) };
    case "office-year": {
      const begins = day.slice(5) >= yearBegins ? year : year - 1;
      return { from: `${begins}-${yearBegins}`, until: `${begins + 1}-${yearBegins}` };
    }
    default:
      return kind satisfies never;
  }
}

/** The named period around a day; one that still runs ends with today. */
export function periodOf(kind: PeriodKind, day: string, calendar: ReportCalendar): ReportPeriod {
  const { from, until } = wholePeriod(kind, day, calendar.yearBegins);
  const tomorrow = addDays(calendar.today, 1);
  return { from, until: from < tomorrow && tomorrow < until ? tomorrow : until };
}

/** The whole month before the one that a day lies in: what a report is asked for most. */
export function monthBefore(day: string): ReportPeriod {
  return wholePeriod("month", addDays(`${day.slice(0, 8)}01`, -1), "01-01");
}

/** A period as people choose it: both days are meant; null when it ends before it begins. */
export function periodBetween(firstDay: string, lastDay: string): ReportPeriod | null {
  if (!isDay(firstDay) || !isDay(lastDay) || lastDay < firstDay) return null;
  return { from: firstDay, until: addDays(lastDay, 1) };
}

/** What a choice means today; null when it ends before it begins. */
export function periodChosen(choice: PeriodChoice, calendar: ReportCalendar): ReportPeriod | null {
  return choice.kind === "days"
    ? periodBetween(choice.first, choice.last)
    : periodOf(choice.kind, choice.at, calendar);
}

/** The choice one step earlier or later; null where that would lie in the future alone. */
export function stepped(choice: PeriodChoice, steps: -1 | 1, calendar: ReportCalendar): PeriodChoice | null {
  const { today } = calendar;
  if (choice.kind === "days") {
    const period = periodBetween(choice.first, choice.last);
    if (period === null) return null;
    const days = daysOf(period) * steps;
    const first = addDays(choice.first, days);
    return first > today ? null : { kind: "days", first, last: addDays(choice.last, days) };
  }
  const { from, until } = wholePeriod(choice.kind, choice.at, calendar.yearBegins);
  const at = steps === 1 ? until : addDays(from, -1);
  return at > today ? null : { kind: choice.kind, at };
}
