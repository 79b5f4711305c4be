import type {
  Bilingual,
  BusinessDay,
  OpeningHours,
  QueueOrder,
  ServiceId,
  SiteSettings,
  Weekday,
} from "@motcua/protocol";

export const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Closes a service with a reason, or opens it again with null. */
export function closeService(id: ServiceId, closedReason: Bilingual | null) {
  return (settings: SiteSettings): SiteSettings => ({
    ...settings,
    services: settings.services.map((service) =>
      service.id === id ? { ...service, closedReason } : service,
    ),
  });
}

/** Changes how the queue is ordered (Q1). */
export function orderQueueBy(queueOrder: QueueOrder) {
  return (settings: SiteSettings): SiteSettings => ({ ...settings, queueOrder });
}

/** What the hours form holds while it is filled in. */
export interface HoursDraft {
  readonly days: readonly Weekday[];
  readonly sessions: readonly (readonly [string, string])[];
  readonly holidays: string;
  readonly opensMinutesBefore: string;
  readonly stopsMinutesBefore: string;
  readonly closeDayAt: string;
  readonly minimumCalls: string;
}

export function hoursDraftOf({ hours, issuing, noShow }: SiteSettings): HoursDraft {
  return {
    days: hours.days,
    sessions: hours.sessions,
    holidays: hours.holidays.join("\n"),
    opensMinutesBefore: String(issuing.opensMinutesBefore),
    stopsMinutesBefore: String(issuing.stopsMinutesBefore),
    closeDayAt: issuing.closeDayAt,
    minimumCalls: String(noShow.minimumCalls),
  };
}

export type HoursProblem =
  | { readonly field: "sessions" }
  | { readonly field: "holidays"; readonly day: string };

const isTime = (time: string) => /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(time);

/** The first thing that is wrong with a draft, before the hub is asked. */
export function hoursProblem({ sessions, holidays, closeDayAt }: HoursDraft): HoursProblem | null {
  let end = "";
  for (const [from, until] of sessions) {
    if (!isTime(from) || !isTime(until) || from >= until || from < end) return { field: "sessions" };
    end = until;
  }
  if (sessions.length === 0 || !isTime(closeDayAt)) return { field: "sessions" };
  const day = linesOf(holidays).find((line) => !isCalendarDay(line));
  return day === undefined ? null : { field: "holidays", day };
}

/** Puts a draft without problems on top of the settings. */
export function changeHours(draft: HoursDraft) {
  return (settings: SiteSettings): SiteSettings => {
    const hours: OpeningHours = {
      days: weekdays.filter((day) => draft.days.includes(day)),
      sessions: draft.sessions.map(([from, until]) => [from, until]),
      holidays: [...new Set(linesOf(draft.holidays))].sort() as BusinessDay[],
    };
    return {
      ...settings,
      hours,
      issuing: {
        opensMinutesBefore: within(draft.opensMinutesBefore, 0, 240, settings.issuing.opensMinutesBefore),
        stopsMinutesBefore: within(draft.stopsMinutesBefore, 0, 240, settings.issuing.stopsMinutesBefore),
        closeDayAt: draft.closeDayAt,
      },
      noShow: { minimumCalls: within(draft.minimumCalls, 1, 10, settings.noShow.minimumCalls) },
    };
  };
}

const linesOf = (typed: string) =>
  typed
    .split(/[\s,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

function isCalendarDay(line: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(line)) return false;
  const date = new Date(`${line}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(line);
}

function within(typed: string, lowest: number, highest: number, otherwise: number): number {
  const value = Math.round(Number(typed));
  if (typed.trim() === "" || !Number.isFinite(value)) return otherwise;
  return Math.min(highest, Math.max(lowest, value));
}
