/** When the doors are open on the day of the plan, as the office's own hours say. */
import type { EpochMillis, SiteSettings } from "@motcua/protocol";

/** A session of the office: numbers are given out before it begins, and stop a while before it ends. */
export interface Session {
  readonly issuesFrom: EpochMillis;
  readonly from: EpochMillis;
  readonly until: EpochMillis;
  readonly issuesUntil: EpochMillis;
}

const minute = 60_000;

/** The sessions within a stretch of one day; the whole stretch when the office keeps no hours then. */
export function sessionsOf(
  settings: Pick<SiteSettings, "hours" | "issuing" | "timeZone">,
  from: EpochMillis,
  until: EpochMillis,
): Session[] {
  const midnight = from - minuteOfDay(settings.timeZone, from) * minute - (from % minute);
  const within = (at: EpochMillis) => Math.min(until, Math.max(from, at));
  const { opensMinutesBefore, stopsMinutesBefore } = settings.issuing;
  const sessions = settings.hours.sessions
    .map(([opens, closes], index, all) => {
      const begins = midnight + minutesOf(opens) * minute;
      const ends = midnight + minutesOf(closes) * minute;
      // Whoever comes before midday still gets a number; only the day's end stops early (D1).
      const stops = index === all.length - 1 ? ends - stopsMinutesBefore * minute : ends;
      return {
        issuesFrom: within(begins - opensMinutesBefore * minute),
        from: within(begins),
        until: within(ends),
        issuesUntil: within(stops),
      };
    })
    .filter((session) => session.until > session.from && session.issuesUntil > session.issuesFrom);
  return sessions.length > 0 ? sessions : [{ issuesFrom: from, from, until, issuesUntil: until }];
}

function minuteOfDay(timeZone: string, at: EpochMillis): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: "hour" | "minute") => Number(parts.find((known) => known.type === type)?.value ?? 0);
  return part("hour") * 60 + part("minute");
}

function minutesOf(wall: string): number {
  const [hours, minutes] = wall.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
