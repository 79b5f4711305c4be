/** A visit of an older system as the rows that reports are made of, beside those of this one. */
import type { LegId, SiteSettings, TicketId } from "@motcua/protocol";
import { closedSecondsBetween } from "../domain/hours.ts";
import type { LegRow, TicketRow, VoteRow } from "../store/store.ts";
import type { PastEnding, PastVisit } from "./past-visit.ts";

export type PastTicketRow = Omit<TicketRow, "site">;
export type PastLegRow = Omit<LegRow, "site">;
export type PastVoteRow = Omit<VoteRow, "site">;

export interface PastRows {
  readonly ticket: PastTicketRow;
  readonly leg: PastLegRow;
  readonly vote: PastVoteRow | null;
}

const states: Readonly<Record<PastEnding, string>> = {
  finished: "served",
  "no-show": "missed",
  cancelled: "cancelled",
  expired: "expired",
};

/** The rows of one visit; `name` is its own within the site. */
export function pastRows(visit: PastVisit, name: string, settings: SiteSettings): PastRows {
  const { day, service, counter, officer, issuedAt, calledAt, lastCalledAt, endedAt, ending } = visit;
  const ticket = name as TicketId;
  const leg = name as LegId;
  const called = calledAt === null ? { counter: null, officer: null } : { counter, officer };
  return {
    ticket: {
      ...{ ticket, day, number: visit.number, service, priority: visit.priority, procedure: visit.procedure },
      ...{ issued_at: issuedAt, low_minutes: null, high_minutes: null, state: states[ending] },
      ...{ origin: null, link: null },
    },
    leg: {
      ...{ leg, ticket, day, service, joined_at: issuedAt, joined_by: "issue", ...called, ending },
      first_called_at: calledAt,
      last_called_at: lastCalledAt,
      calls: calledAt === null ? 0 : calledAt === lastCalledAt ? 1 : 2,
      started_at: visit.startedAt,
      ended_at: endedAt,
      parked_seconds: 0,
      closed_seconds: closedSecondsBetween(settings, issuedAt, calledAt ?? endedAt),
      doubtful: 0,
      rateable: visit.rateable ? 1 : 0,
    },
    vote: voteRow(visit, leg, settings),
  };
}

function voteRow(
  { rating, day, counter, service, officer }: PastVisit,
  leg: LegId,
  { ratingScale }: SiteSettings,
): PastVoteRow | null {
  if (rating === null) return null;
  const { level, at, mode } = rating;
  const satisfied = ratingScale.levels.find(({ value }) => value === level)?.satisfied === true;
  return {
    ...{ vote: leg, leg, day, counter, service, officer, level, mode, scale: ratingScale.id },
    satisfied: satisfied ? 1 : 0,
    reasons: "[]",
    opened_at: null,
    voted_at: at,
    received_at: at,
  };
}
