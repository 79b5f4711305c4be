/** The legs behind a figure. */
import {
  type LegBehind,
  type LegSelection,
  type LegsReport,
  legEndings,
  type ReportBy,
  type Weekday,
} from "@motcua/protocol";
import { wholeSeconds } from "../domain/whole-seconds.ts";
import { groupingOf } from "./collect.ts";
import { isNoShow } from "./measures/no-show-rate.ts";
import { serviceSeconds } from "./measures/service-time.ts";
import { secondsUntilLeft, waitSeconds } from "./measures/wait-time.ts";
import { walkSeconds } from "./measures/walk-time.ts";
import { wrapUpSeconds } from "./measures/wrap-up-time.ts";
import type { LegRow, TicketRow } from "./report-rows.ts";
import { type PeriodQuestion, type ReportSource, reportHead } from "./report-source.ts";
import { formOf, rowsOfDay } from "./roll-ups/day-tallies.ts";
import { hoursOfDay } from "./tally/hours-of-day.ts";
import { weekdayOf } from "./tally/weekday-of.ts";

export interface LegsQuestion extends PeriodQuestion {
  readonly which: LegSelection;
  /** only this group; null for all legs. Never by mode: a leg would give away how it was rated (V2) */
  readonly group: { readonly by: Exclude<ReportBy, "mode">; readonly key: string | null } | null;
  /** only on this weekday; null for all */
  readonly weekday: Weekday | null;
  /** only legs whose time (that `which` was measured of, else their wait) was so long, half-open; null for all */
  readonly between: { readonly fromSeconds: number; readonly untilSeconds: number } | null;
  readonly offset: number;
  readonly limit: number;
}

/** One leg with its ticket, which may be missing from old rows. */
interface Visit {
  readonly leg: LegRow;
  readonly ticket: TicketRow | undefined;
  readonly wrapUp: number | null;
}

/** Reads the rows of the period day by day; rejects when they cannot be read. */
export async function makeLegsReport(source: ReportSource, question: LegsQuestion): Promise<LegsReport> {
  const { period, which, group, weekday, between, offset, limit } = question;
  const settings = source.settings();
  const targetSeconds = settings.waitTargetMinutes * 60;
  const hours = hoursOfDay(settings);
  const at = source.position();
  const found: Visit[] = [];
  const inGroup = (visit: Visit) => group === null || keyOf(visit, group.by, hours.of) === group.key;
  for (const { day } of await source.kept.days(source.site, "total", period, formOf(settings))) {
    if (weekday !== null && weekdayOf(day) !== weekday) continue;
    const { legs, tickets, stays } = await rowsOfDay(source, day);
    const wrapUps = new Map(
      stays.flatMap((stay) => {
        const seconds = wrapUpSeconds(stay);
        return stay.leg === null || seconds === null ? [] : [[stay.leg, seconds] as const];
      }),
    );
    const ticketOf = new Map(tickets.map((ticket) => [ticket.ticket, ticket]));
    const goneUncalled = uncalledTickets(legs);
    for (const leg of legs) {
      const ticket = ticketOf.get(leg.ticket);
      const visit = { leg, ticket, wrapUp: wrapUps.get(leg.leg) ?? null };
      if (!inGroup(visit) || !isWithin(visit, which, between)) continue;
      if (isMeant(visit, which, targetSeconds, goneUncalled)) found.push(visit);
    }
  }
  found.sort(
    (a, b) =>
      (secondsMeant(b, which) ?? -1) - (secondsMeant(a, which) ?? -1) ||
      a.leg.joined_at - b.leg.joined_at ||
      (a.leg.leg < b.leg.leg ? -1 : 1),
  );
  return {
    report: "legs",
    ...(await reportHead(source, at, question, ["wait-time", "service-time"])),
    which,
    total: found.length,
    offset,
    legs: found.slice(offset, offset + limit).map(legBehind),
  };
}

/** The time that these legs were chosen by. */
function secondsMeant({ leg, wrapUp }: Visit, which: LegSelection): number | null {
  switch (which) {
    case "walked":
      return walkSeconds(leg);
    case "served":
      return serviceSeconds(leg);
    case "wrapped-up":
      return wrapUp;
    default:
      return waitSeconds(leg);
  }
}

function isWithin(visit: Visit, which: LegSelection, between: LegsQuestion["between"]): boolean {
  if (between === null) return true;
  const seconds = secondsMeant(visit, which);
  return seconds !== null && between.fromSeconds <= seconds && seconds < between.untilSeconds;
}

function keyOf({ leg, ticket }: Visit, by: Exclude<ReportBy, "mode">, hourOf: (at: number) => string) {
  switch (by) {
    case "day":
    case "month":
      return groupingOf(by).keyOf(leg.day, null);
    case "weekday":
      return weekdayOf(leg.day);
    case "hour":
      return hourOf(leg.joined_at);
    case "service":
    case "counter":
    case "officer":
      return leg[by];
    case "procedure":
    case "priority":
      return ticket?.[by] ?? null;
    case "device":
      return ticket?.origin ?? null;
    default:
      return by satisfies never;
  }
}

/** Tickets that no leg of theirs was ever called for. */
function uncalledTickets(legs: readonly LegRow[]): ReadonlySet<string> {
  const called = new Set(legs.flatMap((leg) => (leg.first_called_at === null ? [] : [leg.ticket])));
  return new Set(legs.flatMap(({ ticket }) => (called.has(ticket) ? [] : [ticket])));
}

function isMeant(
  { leg, ticket, wrapUp }: Visit,
  which: LegSelection,
  targetSeconds: number,
  uncalled: ReadonlySet<string>,
): boolean {
  const wait = waitSeconds(leg);
  const left = secondsUntilLeft(leg);
  switch (which) {
    case "all":
      return true;
    case "issued":
      return leg.joined_by === "issue";
    case "called":
      return wait !== null;
    case "called-in-time":
      return wait !== null && wait <= targetSeconds;
    case "called-late":
      return wait !== null && wait > targetSeconds;
    case "left-late":
      return left !== null && left > targetSeconds;
    case "no-show":
      return isNoShow(leg);
    case "abandoned":
      return left !== null && uncalled.has(leg.ticket);
    case "doubtful":
      return leg.doubtful === 1;
    case "walked":
      return walkSeconds(leg) !== null;
    case "served":
      return serviceSeconds(leg) !== null;
    case "wrapped-up":
      return wrapUp !== null;
    case "transferred":
    case "returned":
      return leg.ending === which;
    case "promise-kept":
      return wasPromised(leg, ticket) && wait !== null && isWithinPromise(wait, ticket);
    case "promise-broken":
      return (
        wasPromised(leg, ticket) && (wait === null ? leg.ending !== null : !isWithinPromise(wait, ticket))
      );
    case "rateable":
      return leg.rateable === 1 && leg.ending === "finished";
    default:
      return which satisfies never;
  }
}

const wasPromised = (leg: LegRow, ticket: TicketRow | undefined): ticket is TicketRow =>
  leg.joined_by === "issue" &&
  ticket !== undefined &&
  ticket.low_minutes !== null &&
  ticket.high_minutes !== null;

const isWithinPromise = (wait: number, { low_minutes, high_minutes }: TicketRow): boolean =>
  (low_minutes ?? 0) * 60 <= wait && wait <= (high_minutes ?? 0) * 60;

function legBehind({ leg, ticket, wrapUp }: Visit): LegBehind {
  return {
    number: ticket?.number ?? "",
    day: leg.day,
    service: leg.service,
    procedure: ticket?.procedure ?? null,
    priority: ticket?.priority ?? null,
    counter: leg.counter,
    officer: leg.officer,
    joinedBy: leg.joined_by,
    joinedAt: leg.joined_at,
    firstCalledAt: leg.first_called_at,
    lastCalledAt: leg.last_called_at,
    calls: leg.calls,
    startedAt: leg.started_at,
    endedAt: leg.ended_at,
    waitSeconds: waitSeconds(leg),
    closedSeconds: wholeSeconds(leg.closed_seconds * 1000),
    walkSeconds: walkSeconds(leg),
    serviceSeconds: serviceSeconds(leg),
    wrapUpSeconds: wrapUp,
    ending: isNoShow(leg) ? "no-show" : (legEndings.find((ending) => ending === leg.ending) ?? "open"),
    doubtful: leg.doubtful === 1,
  };
}
