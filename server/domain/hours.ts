/** Opening hours in the site's own time zone, whatever the machine's (D1). */
import type { BusinessDay, EpochMillis, Issuing, SiteSettings, Weekday } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import type { Opening } from "./events.ts";

const minute = 60_000;
const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** A stretch of time, half-open, in epoch milliseconds. */
export interface Stretch {
  readonly from: EpochMillis;
  readonly until: EpochMillis;
}

/** What the hours say of one calendar day. */
export interface DayHours {
  readonly day: BusinessDay;
  readonly startsAt: EpochMillis;
  /** start of the next calendar day */
  readonly endsAt: EpochMillis;
  /** empty on a holiday or a day off */
  readonly sessions: readonly Stretch[];
  /** when numbers are given out */
  readonly issuing: readonly Stretch[];
  /** when the day closes by itself; at the latest one millisecond before midnight */
  readonly closesAt: EpochMillis;
}

/** The calendar day asked about last in each time zone: nearly every question is about the same one. */
const lastAsked = new Map<string, Stretch & { readonly day: BusinessDay }>();

/** The business day that a moment belongs to at the site. */
export function businessDay(timeZone: string, at: EpochMillis): BusinessDay {
  const last = lastAsked.get(timeZone);
  if (last !== undefined && last.from <= at && at < last.until) return last.day;
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone }).epochMilliseconds;
  const asked = {
    day: date.toString() as BusinessDay,
    from: startOf(date),
    until: startOf(date.add({ days: 1 })),
  };
  lastAsked.set(timeZone, asked);
  return asked.day;
}

/** The calendar day `days` after another. */
export function dayAfter(day: BusinessDay, days: number): BusinessDay {
  return Temporal.PlainDate.from(day).add({ days }).toString() as BusinessDay;
}

/** The hours of one calendar day, after the settings given. */
export function hoursOf(settings: SiteSettings, day: BusinessDay): DayHours {
  const { timeZone, hours, issuing } = settings;
  const date = Temporal.PlainDate.from(day);
  const at = (wall: string) => date.toZonedDateTime({ timeZone, plainTime: wall }).epochMilliseconds;
  const startsAt = date.toZonedDateTime({ timeZone }).epochMilliseconds;
  const endsAt = date.add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds;
  const weekday = weekdays[date.dayOfWeek - 1];
  const working = weekday !== undefined && hours.days.includes(weekday) && !hours.holidays.includes(day);
  const sessions = working
    ? hours.sessions.map(([from, until]) => ({ from: at(from), until: at(until) }))
    : [];
  const last = sessions.length - 1;
  const giving = sessions.map((session, index) => ({
    from: session.from - issuing.opensMinutesBefore * minute,
    // Whoever comes before midday still gets a number for the afternoon: only the day's end stops early (D1).
    until: index === last ? session.until - issuing.stopsMinutesBefore * minute : session.until,
  }));
  return {
    day,
    startsAt,
    endsAt,
    sessions,
    issuing: joined(giving),
    closesAt: Math.min(at(issuing.closeDayAt), endsAt - 1),
  };
}

/** Stretches that touch or overlap, a short midday for one, as one; none that is empty. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.until <= stretch.from) continue;
    const last = whole.at(-1);
    if (last === undefined || stretch.from > last.until) whole.push(stretch);
    else whole[whole.length - 1] = { from: last.from, until: Math.max(last.until, stretch.until) };
  }
  return whole;
}

/** The calendar days that a fold asks about again and again, kept by their settings. */
const kept = new WeakMap<SiteSettings, Map<BusinessDay, DayHours>>();

/** `hoursOf`, remembered: conversions between zones cost microseconds, and every ticket asks. */
export function rememberedHours(settings: SiteSettings, day: BusinessDay): DayHours {
  let days = kept.get(settings);
  if (days === undefined) {
    days = new Map();
    kept.set(settings, days);
  }
  let hours = days.get(day);
  if (hours === undefined) {
    hours = hoursOf(settings, day);
    days.set(day, hours);
  }
  return hours;
}

const latest = new WeakMap<SiteSettings, DayHours>();

/** The hours of the calendar day of a moment; a moment of the day asked about last needs no calendar. */
export function hoursAt(settings: SiteSettings, at: EpochMillis): DayHours {
  const known = latest.get(settings);
  if (known !== undefined && known.startsAt <= at && at < known.endsAt) return known;
  const hours = rememberedHours(settings, businessDay(settings.timeZone, at));
  latest.set(settings, hours);
  return hours;
}

const within = (stretches: readonly Stretch[], at: EpochMillis) =>
  stretches.find((stretch) => stretch.from <= at && at < stretch.until);

/** Whether numbers are given out at a moment, and when that changes; `opening` null means that no day is open. */
export function issuingAt(
  settings: SiteSettings,
  day: { readonly day: BusinessDay; readonly opening: Opening } | null,
  at: EpochMillis,
): Issuing {
  const today = day === null ? hoursAt(settings, at) : rememberedHours(settings, day.day);
  if (day?.opening === "by-hand") return { state: "open", stopsAt: today.endsAt - 1 };
  if (day !== null) {
    const open = within(today.issuing, at);
    if (open !== undefined) return { state: "open", stopsAt: open.until };
  }
  return { state: "closed", opensAt: nextIssuing(settings, at)?.from ?? null };
}

/** When numbers are next begun to be given out, within the coming four weeks; null when the hours name no such time. */
export function nextIssuing(settings: SiteSettings, at: EpochMillis): Stretch | null {
  let day = businessDay(settings.timeZone, at);
  for (let ahead = 0; ahead <= 28; ahead++) {
    const next = rememberedHours(settings, day).issuing.find((stretch) => stretch.from > at);
    if (next !== undefined) return next;
    day = dayAfter(day, 1);
  }
  return null;
}

/** When the office goes on after the break that it has now, midday above all; null when it has none. */
export function breakAt(settings: SiteSettings, at: EpochMillis): EpochMillis | null {
  const { sessions } = hoursAt(settings, at);
  const next = sessions.findIndex(({ from }) => from > at);
  const isBetween = next > 0 && (sessions[next - 1]?.until ?? at) <= at;
  return isBetween ? (sessions[next]?.from ?? null) : null;
}

/** Seconds of a stretch in which the office was closed between two of its sessions, midday above all. */
export function closedSecondsBetween(settings: SiteSettings, from: EpochMillis, until: EpochMillis): number {
  const { sessions } = hoursAt(settings, from);
  let closed = 0;
  for (let index = 1; index < sessions.length; index++) {
    const breakFrom = sessions[index - 1]?.until ?? 0;
    const breakUntil = sessions[index]?.from ?? 0;
    closed += Math.max(0, Math.min(until, breakUntil) - Math.max(from, breakFrom));
  }
  return closed / 1000;
}
