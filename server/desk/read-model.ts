/** The rows of the read model that one event touches; written in its transaction and by a rebuild alike. */
import type { BusinessDay } from "@motcua/protocol";
import type { DraftEvent, RecordedEvent } from "../domain/events.ts";
import { closedSecondsBetween } from "../domain/hours.ts";
import { scaleOf } from "../domain/rating-scale.ts";
import type { Day, SiteState } from "../domain/state.ts";
import { isOver, standingOf } from "../domain/ticket.ts";
import type { Leg, Ticket } from "../domain/visit.ts";
import type {
  LegRow,
  PrintJobRow,
  StayRow,
  TicketRow,
  TouchedDayRow,
  VoteRow,
  WordsRow,
} from "../store/store.ts";
import { handedInLate } from "./handed-in-late.ts";
import { stayRows } from "./stay-rows.ts";

export interface Touched {
  readonly tickets: readonly TicketRow[];
  readonly legs: readonly LegRow[];
  readonly votes: readonly VoteRow[];
  readonly stays: readonly StayRow[];
  readonly touchedDays: readonly TouchedDayRow[];
  readonly printJobs: readonly PrintJobRow[];
}

const nothing = { tickets: [], legs: [], votes: [], printJobs: [] } as const;

/** What an event changed in the read model, from the states before and after it. */
export function touchedBy(before: SiteState, after: SiteState, event: RecordedEvent): Touched {
  const rows = journeyRows(before, after, event);
  return { ...rows, stays: stayRows(before, after, event), touchedDays: touchedDays(after, event, rows) };
}

/**
 * A day is touched when it is opened, by every row that comes for a day that is not open (V3), and by past visits
 * that begin or cease to count there.
 */
function touchedDays(
  { site, day: open }: SiteState,
  { type, data, seq }: RecordedEvent,
  { tickets, legs, votes }: JourneyRows,
): TouchedDayRow[] {
  const touch = (day: BusinessDay, past: TouchedDayRow["past"]) => ({ site, day, seq, past });
  if (type === "day-opened") return [touch(data.day, null)];
  if (type === "figures-withdrawn") return (data.emptied ?? []).map((day) => touch(day, "emptied"));
  if (type === "figures-entered") {
    const { rows, days, emptied } = data.visits ?? { rows: null, days: [], emptied: [] };
    return [...emptied.map((day) => touch(day, "emptied")), ...days.map((day) => touch(day, rows))];
  }
  const days = new Set([...tickets, ...legs, ...votes].map(({ day }) => day));
  if (open !== null) days.delete(open.day);
  return [...days].map((day) => touch(day, null));
}

type JourneyRows = Omit<Touched, "stays" | "touchedDays">;

function journeyRows(before: SiteState, after: SiteState, event: RecordedEvent): JourneyRows {
  switch (event.type) {
    case "vote-cast":
      return { ...nothing, votes: [voteRow(after, event)] };
    case "ticket-handed-in-late":
      return { ...nothing, ...handedInLate(after, event) };
    case "print-requested": {
      const { job, ticket } = event.data;
      const row = {
        site: event.site,
        job,
        ticket,
        state: "queued",
        fence: 0,
        agent: null,
        requested_at: event.at,
        leased_until: null,
      } as const;
      return { ...nothing, printJobs: [row] };
    }
    case "print-moved":
    case "print-ended": {
      const { job, ticket } = event.data;
      const requestedAt = before.day?.prints.get(job)?.requestedAt ?? event.at;
      const row = {
        site: event.site,
        job,
        ticket,
        state: event.type === "print-ended" ? event.data.outcome : ("queued" as const),
        // no commit knows the fence of a lease: above 0 says that a queued job goes on the way again
        fence: event.type === "print-moved" ? 1 : 0,
        agent: null,
        requested_at: requestedAt,
        leased_until: null,
      } as const;
      return { ...nothing, printJobs: [row] };
    }
    default: {
      if (!("ticket" in event.data) || after.day === null) return nothing;
      const ticket = after.day.tickets.get(event.data.ticket);
      if (ticket === undefined) return nothing;
      const legs = [legRow(after, after.day, ticket, ticket.leg)];
      const left = before.day?.tickets.get(ticket.id)?.leg;
      if (left !== undefined && left.id !== ticket.leg.id) {
        const ended = after.day.ended.get(left.id);
        if (ended !== undefined) legs.unshift(legRow(after, after.day, ticket, ended));
      }
      return { ...nothing, tickets: [ticketRow(after, after.day, ticket)], legs };
    }
  }
}

/** The words that came with a draft, to be kept where they can be wiped. */
export function wordsOf(draft: DraftEvent, event: RecordedEvent): WordsRow[] {
  return draft.words === null ? [] : [{ site: event.site, seq: event.seq, at: event.at, ...draft.words }];
}

function ticketRow(state: SiteState, day: Day, ticket: Ticket): TicketRow {
  return {
    site: state.site,
    ticket: ticket.id,
    day: day.day,
    number: ticket.number,
    service: ticket.firstService,
    priority: ticket.priority,
    procedure: ticket.procedure,
    issued_at: ticket.issuedAt,
    low_minutes: ticket.estimate?.lowMinutes ?? null,
    high_minutes: ticket.estimate?.highMinutes ?? null,
    state: ticketState(ticket),
    origin: ticket.origin,
    link: ticket.link,
  };
}

function ticketState(ticket: Ticket): string {
  const standing = standingOf(ticket);
  return isOver(ticket) || standing === "missed" ? standing : "open";
}

function legRow(state: SiteState, day: Day, ticket: Ticket, leg: Leg): LegRow {
  const called = "called" in leg ? leg.called : null;
  const ended = leg.kind === "ended" ? leg : null;
  const waitedUntil = called?.firstCalledAt ?? ended?.endedAt ?? null;
  return {
    site: state.site,
    leg: leg.id,
    ticket: ticket.id,
    day: day.day,
    service: leg.service,
    joined_at: leg.joinedAt,
    joined_by: leg.joinedBy,
    counter: called?.counter ?? null,
    officer: called?.officer ?? null,
    first_called_at: called?.firstCalledAt ?? null,
    last_called_at: called?.lastCalledAt ?? null,
    calls: called?.calls ?? 0,
    started_at: "startedAt" in leg ? leg.startedAt : null,
    ended_at: ended?.endedAt ?? null,
    ending: ended?.end ?? null,
    parked_seconds: "parkedSeconds" in leg ? leg.parkedSeconds : 0,
    closed_seconds:
      waitedUntil === null ? 0 : closedSecondsBetween(state.settings, leg.joinedAt, waitedUntil),
    doubtful: ended?.doubtful ? 1 : 0,
    rateable: ended?.rateable ? 1 : 0,
  };
}

function voteRow(state: SiteState, event: RecordedEvent<"vote-cast">): VoteRow {
  const { data } = event;
  const level = scaleOf(state.settings, data.scale)?.levels.find(({ value }) => value === data.level);
  return {
    site: event.site,
    vote: data.vote,
    leg: data.leg,
    day: data.day,
    counter: data.counter,
    service: data.service,
    officer: data.officer,
    level: data.level,
    satisfied: level?.satisfied ? 1 : 0,
    scale: data.scale,
    reasons: JSON.stringify(data.reasons),
    mode: data.mode,
    opened_at: data.openedAt,
    voted_at: data.votedAt,
    received_at: event.at,
  };
}
