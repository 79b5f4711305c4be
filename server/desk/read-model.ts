/** The rows of the read model that one event touches; written in its transaction and by a rebuild alike. */
import type { DraftEvent, RecordedEvent } from "../domain/events.ts";
import { closedSecondsBetween } from "../domain/hours.ts";
import type { Day, Leg, SiteState, Ticket } from "../domain/state.ts";
import { isOver, standingOf } from "../domain/ticket.ts";
import type { LegRow, PrintJobRow, TicketRow, VoteRow, WordsRow } from "../store/store.ts";

export interface Touched {
  readonly tickets: readonly TicketRow[];
  readonly legs: readonly LegRow[];
  readonly votes: readonly VoteRow[];
  readonly printJobs: readonly PrintJobRow[];
}

const nothing: Touched = { tickets: [], legs: [], votes: [], printJobs: [] };

/** What an event changed in the read model, from the states before and after it. */
export function touchedBy(before: SiteState, after: SiteState, event: RecordedEvent): Touched {
  switch (event.type) {
    case "vote-cast":
      return { ...nothing, votes: [voteRow(after, event)] };
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
    case "print-ended": {
      const { job, ticket, outcome } = event.data;
      const requestedAt = before.day?.prints.get(job)?.requestedAt ?? event.at;
      const row = {
        site: event.site,
        job,
        ticket,
        state: outcome,
        fence: 0,
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
  const level = state.settings.ratingScale.levels.find(({ value }) => value === data.level);
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
