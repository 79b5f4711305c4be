/** State is a fold: what one event makes of what was true before. Knows no rule, refuses nothing. */
import type { CounterId, EpochMillis, LegId, ServiceId, TicketId } from "@motcua/protocol";
import { Map as FrozenMap, List } from "immutable";
import type { RecordedEvent } from "./events.ts";
import { countOf, prefixOf } from "./numbering.ts";
import {
  type Call,
  type Calls,
  callsKept,
  type Day,
  type EndedLeg,
  emptyDay,
  type Leg,
  type LegEnd,
  type OpenCounter,
  recentPrintsKept,
  type SiteState,
  type Ticket,
  type Waiting,
} from "./state.ts";

const recentKept = 20;
const latestVotesKept = 12;

/** The state after an event. Throws only on an event that could never have been decided: a broken journal. */
export function apply(state: SiteState, event: RecordedEvent): SiteState {
  const at = { ...state, seq: event.seq, epoch: event.epoch, lastAt: event.at };
  switch (event.type) {
    case "site-founded":
    case "settings-changed":
      return { ...at, settings: event.data.settings, revision: event.seq };
    case "epoch-begun":
      return {
        ...at,
        epoch: event.data.epoch,
        numberFloor: { day: event.data.day, above: event.data.numberFloor },
      };
    case "clock-confirmed":
      return at;
    case "day-opened":
      return {
        ...at,
        settings: event.data.settings,
        revision: event.seq,
        day: emptyDay(event.data.day, event.data.opening, event.at),
      };
    case "day-closed":
      return { ...at, day: null, lastClosedDay: event.data.day };
    case "vote-cast":
      return at.day === null ? at : { ...at, day: withVote(at.day, event) };
    case "print-ended":
      // An outcome may arrive after its day has closed; the journal has it, nothing shows it.
      return at.day === null ? at : { ...at, day: withPrintEnd(at.day, event) };
    default:
      return { ...at, day: applyToDay(at.day ?? noDay(event), event, state) };
  }
}

type DayEvent = Exclude<
  RecordedEvent,
  {
    type:
      | "site-founded"
      | "settings-changed"
      | "epoch-begun"
      | "clock-confirmed"
      | "day-opened"
      | "day-closed"
      | "vote-cast"
      | "print-ended";
  }
>;

function applyToDay(day: Day, event: DayEvent, state: SiteState): Day {
  switch (event.type) {
    case "officer-signed-in": {
      const counter: OpenCounter = {
        officer: event.data.officer,
        signedInAt: event.at,
        activity: { kind: "ready", since: event.at },
        callsSincePassing: Number.MAX_SAFE_INTEGER,
        finished: 0,
        lastFinished: null,
      };
      return { ...day, counters: day.counters.set(event.data.counter, counter) };
    }
    case "officer-signed-out":
      return { ...day, counters: day.counters.delete(event.data.counter) };
    case "officer-ready":
      return withActivity(day, event.data.counter, { kind: "ready", since: event.at });
    case "counter-paused":
      return withActivity(day, event.data.counter, {
        kind: "paused",
        since: event.at,
        reason: event.data.reason,
      });
    case "ticket-issued":
      return withNewTicket(day, event);
    case "print-requested": {
      const { job, ticket, copy, from } = event.data;
      const tickets = day.tickets.update(ticket, (known) => ({ ...must(known), copies: copy }));
      const print = { ticket, copy, requestedAt: event.at, from, state: "waiting", cause: null } as const;
      const recentPrints = day.recentPrints.unshift(job).take(recentPrintsKept);
      return { ...day, tickets, prints: day.prints.set(job, print), recentPrints };
    }
    case "ticket-called":
      return withCall(day, event);
    case "ticket-recalled": {
      const ticket = mustTicket(day, event.data.ticket);
      if (ticket.leg.kind !== "called") throw broken(event);
      const called: Calls = {
        ...ticket.leg.called,
        lastCalledAt: event.at,
        calls: ticket.leg.called.calls + 1,
      };
      return withCallShown(withLeg(day, ticket, { ...ticket.leg, called }), event, ticket, "recall");
    }
    case "call-announced": {
      const index = day.calls.findIndex(({ call }) => call === event.data.call);
      if (index < 0) return day;
      return {
        ...day,
        calls: day.calls.update(index, (call) => ({ ...must(call), announcedBy: event.data.board })),
      };
    }
    case "service-started": {
      const ticket = mustTicket(day, event.data.ticket);
      if (ticket.leg.kind !== "called") throw broken(event);
      const leg: Leg = { ...ticket.leg, kind: "serving", startedAt: event.at, parkedSeconds: 0 };
      return withActivity(withLeg(day, ticket, leg), event.data.counter, {
        kind: "serving",
        ticket: ticket.id,
      });
    }
    case "service-finished":
      return withFinish(day, event, state);
    case "visitor-missed": {
      const ticket = mustTicket(day, event.data.ticket);
      const ended = endLeg(ticket, "no-show", event.at, false);
      const next = withTotals(withEnded(day, ticket, ended), { noShows: day.totals.noShows + 1 });
      return withActivity(next, event.data.counter, { kind: "ready", since: event.at });
    }
    case "ticket-reinstated": {
      const ticket = mustTicket(day, event.data.ticket);
      return joinQueue(day, ticket, event.data.leg, ticket.leg.service, event, "reinstatement", null);
    }
    case "ticket-transferred": {
      const ticket = mustTicket(day, event.data.ticket);
      const ended = endLeg(ticket, "transferred", event.at, event.doubtfulClock);
      const left = withActivity(withEnded(day, ticket, ended), event.data.counter, {
        kind: "wrap-up",
        since: event.at,
      });
      const noteAt = event.data.note === null ? null : event.seq;
      return joinQueue(left, ticket, event.data.leg, event.data.service, event, "transfer", noteAt);
    }
    case "ticket-parked": {
      const ticket = mustTicket(day, event.data.ticket);
      if (ticket.leg.kind !== "serving") throw broken(event);
      const noteAt = event.data.note === null ? ticket.leg.noteAt : event.seq;
      const leg: Leg = { ...ticket.leg, kind: "parked", parkedAt: event.at, noteAt };
      return withActivity(withLeg(day, ticket, leg), event.data.counter, { kind: "ready", since: event.at });
    }
    case "ticket-resumed": {
      const ticket = mustTicket(day, event.data.ticket);
      if (ticket.leg.kind !== "parked") throw broken(event);
      const { parkedAt, ...rest } = ticket.leg;
      const parkedSeconds = rest.parkedSeconds + (event.at - parkedAt) / 1000;
      const leg: Leg = { ...rest, kind: "serving", parkedSeconds };
      return withActivity(withLeg(day, ticket, leg), event.data.counter, {
        kind: "serving",
        ticket: ticket.id,
      });
    }
    case "ticket-returned": {
      const ticket = mustTicket(day, event.data.ticket);
      const left = withEnded(day, ticket, endLeg(ticket, "returned", event.at, false));
      return joinQueue(left, ticket, event.data.leg, ticket.leg.service, event, "return", ticket.leg.noteAt);
    }
    case "ticket-cancelled":
      return withGone(day, mustTicket(day, event.data.ticket), "cancelled", event.at);
    case "ticket-expired":
      return withGone(day, mustTicket(day, event.data.ticket), "expired", event.at);
    case "service-ended-doubtful": {
      const ticket = mustTicket(day, event.data.ticket);
      const finished = withTotals(withEnded(day, ticket, endLeg(ticket, "finished", event.at, true)), {
        finished: day.totals.finished + 1,
      });
      const counter = "called" in ticket.leg ? ticket.leg.called?.counter : undefined;
      if (counter === undefined || ticket.leg.kind === "parked") return finished;
      return withActivity(finished, counter, { kind: "ready", since: event.at });
    }
    case "priority-changed": {
      const ticket = mustTicket(day, event.data.ticket);
      const { priority } = event.data;
      const tickets = day.tickets.set(ticket.id, { ...ticket, priority });
      const queue = day.waiting.get(ticket.leg.service);
      const waiting = queue?.has(ticket.id)
        ? day.waiting.set(
            ticket.leg.service,
            queue.update(ticket.id, (entry) => ({ ...must(entry), priority })),
          )
        : day.waiting;
      return { ...day, tickets, waiting };
    }
    default:
      return event satisfies never;
  }
}

function withNewTicket(day: Day, event: RecordedEvent<"ticket-issued">): Day {
  const {
    ticket: id,
    leg,
    number,
    service,
    priority,
    procedure,
    language,
    peopleAhead,
    estimate,
  } = event.data;
  const ticket: Ticket = {
    id,
    number,
    priority,
    procedure,
    language,
    issuedAt: event.at,
    order: event.seq,
    peopleAhead,
    estimate,
    firstService: service,
    legs: 0,
    copies: -1,
    leg: { id: leg, service, joinedAt: event.at, joinedBy: "issue", noteAt: null, kind: "waiting" },
  };
  const issued: Day = {
    ...day,
    lastNumber: day.lastNumber.set(prefixOf(number), countOf(number)),
    numbers: day.numbers.set(number, id),
  };
  return withTotals(joinQueue(issued, ticket, leg, service, event, "issue", null), {
    issued: day.totals.issued + 1,
  });
}

function joinQueue(
  day: Day,
  ticket: Ticket,
  id: LegId,
  service: ServiceId,
  event: { readonly at: EpochMillis },
  joinedBy: Leg["joinedBy"],
  noteAt: number | null,
): Day {
  const leg: Leg = { id, service, joinedAt: event.at, joinedBy, noteAt, kind: "waiting" };
  const entry: Waiting = {
    ticket: ticket.id,
    number: ticket.number,
    service,
    priority: ticket.priority,
    issuedAt: ticket.issuedAt,
    joinedAt: event.at,
    order: ticket.order,
    transferred: joinedBy === "transfer",
  };
  const queue = (day.waiting.get(service) ?? FrozenMap<TicketId, Waiting>()).set(ticket.id, entry);
  return {
    ...day,
    waiting: day.waiting.set(service, queue),
    tickets: day.tickets.set(ticket.id, { ...ticket, legs: ticket.legs + 1, leg }),
  };
}

function withCall(day: Day, event: RecordedEvent<"ticket-called">): Day {
  const ticket = mustTicket(day, event.data.ticket);
  const counter = must(day.counters.get(event.data.counter));
  if (ticket.leg.kind !== "waiting") throw broken(event);
  const called: Calls = {
    counter: event.data.counter,
    officer: counter.officer.id,
    firstCalledAt: event.at,
    lastCalledAt: event.at,
    calls: 1,
  };
  const queued = day.waiting.update(ticket.leg.service, (queue) => must(queue).delete(ticket.id));
  const callsSincePassing = event.data.passedOthers
    ? 0
    : Math.min(counter.callsSincePassing + 1, Number.MAX_SAFE_INTEGER);
  const next: Day = {
    ...withLeg(day, ticket, { ...ticket.leg, kind: "called", called }),
    waiting: queued,
    counters: day.counters.set(event.data.counter, {
      ...counter,
      callsSincePassing,
      activity: { kind: "calling", ticket: ticket.id },
    }),
  };
  return withCallShown(next, event, ticket, "call");
}

function withCallShown(
  day: Day,
  event: RecordedEvent<"ticket-called" | "ticket-recalled">,
  ticket: Ticket,
  kind: Call["kind"],
): Day {
  const call: Call = {
    call: event.seq,
    ticket: ticket.id,
    number: ticket.number,
    counter: event.data.counter,
    calledAt: event.at,
    kind,
    announcedBy: null,
  };
  return { ...day, calls: day.calls.unshift(call).take(callsKept) };
}

function withFinish(day: Day, event: RecordedEvent<"service-finished">, state: SiteState): Day {
  const ticket = mustTicket(day, event.data.ticket);
  if (ticket.leg.kind !== "serving") throw broken(event);
  const seconds = (event.at - ticket.leg.startedAt) / 1000 - ticket.leg.parkedSeconds;
  const doubtful = event.doubtfulClock || seconds > state.settings.doubtfulServiceMinutes * 60;
  const hasTablet = state.settings.counters.some(
    ({ id, hasTablet }) => id === event.data.counter && hasTablet,
  );
  const ended: EndedLeg = {
    ...endLeg(ticket, "finished", event.at, doubtful),
    outcome: event.data.outcome,
    rateable: hasTablet,
  };
  const next = withTotals(withEnded(day, ticket, ended), { finished: day.totals.finished + 1 });
  const recent = (day.recentServiceSeconds.get(ended.service) ?? List<number>())
    .unshift(seconds)
    .take(recentKept);
  return {
    ...next,
    recentServiceSeconds: doubtful
      ? next.recentServiceSeconds
      : next.recentServiceSeconds.set(ended.service, recent),
    counters: next.counters.update(event.data.counter, (counter) => ({
      ...must(counter),
      activity: { kind: "wrap-up", since: event.at },
      finished: must(counter).finished + 1,
      lastFinished: { leg: ended.id, number: ticket.number, at: event.at },
    })),
  };
}

function withGone(day: Day, ticket: Ticket, end: "cancelled" | "expired", at: EpochMillis): Day {
  // One who missed a call and never came back has an ended leg already; only the ticket is over.
  const leg = ticket.leg.kind === "ended" ? { ...ticket.leg, end } : endLeg(ticket, end, at, false);
  const called = leg.called !== null;
  const left = ticket.leg.kind === "ended" ? withLeg(day, ticket, leg) : withEnded(day, ticket, leg);
  return called ? left : withTotals(left, { gone: day.totals.gone + 1 });
}

function endLeg(ticket: Ticket, end: LegEnd, at: EpochMillis, doubtful: boolean): EndedLeg {
  const { leg } = ticket;
  return {
    id: leg.id,
    service: leg.service,
    joinedAt: leg.joinedAt,
    joinedBy: leg.joinedBy,
    noteAt: leg.noteAt,
    kind: "ended",
    ticket: ticket.id,
    end,
    endedAt: at,
    called: "called" in leg ? leg.called : null,
    startedAt: "startedAt" in leg ? leg.startedAt : null,
    parkedSeconds:
      leg.kind === "parked"
        ? leg.parkedSeconds + (at - leg.parkedAt) / 1000
        : "parkedSeconds" in leg
          ? leg.parkedSeconds
          : 0,
    outcome: null,
    doubtful,
    rateable: false,
  };
}

function withEnded(day: Day, ticket: Ticket, leg: EndedLeg): Day {
  const queue = day.waiting.get(leg.service);
  return {
    ...withLeg(day, ticket, leg),
    waiting: queue?.has(ticket.id) ? day.waiting.set(leg.service, queue.delete(ticket.id)) : day.waiting,
    ended: day.ended.set(leg.id, leg),
  };
}

function withLeg(day: Day, ticket: Ticket, leg: Leg): Day {
  return { ...day, tickets: day.tickets.update(ticket.id, (known) => ({ ...must(known ?? ticket), leg })) };
}

function withActivity(day: Day, id: CounterId, activity: OpenCounter["activity"]): Day {
  return { ...day, counters: day.counters.update(id, (counter) => ({ ...must(counter), activity })) };
}

function withTotals(day: Day, totals: Partial<Day["totals"]>): Day {
  return { ...day, totals: { ...day.totals, ...totals } };
}

function withVote(day: Day, event: RecordedEvent<"vote-cast">): Day {
  const { leg, level, counter } = event.data;
  if (event.data.day !== day.day) return day;
  const vote = { seq: event.seq, at: event.at, counter, level };
  return {
    ...day,
    votes: leg === null ? day.votes : day.votes.set(leg, vote),
    votesWithoutLeg: day.votesWithoutLeg + (leg === null ? 1 : 0),
    latestVotes: day.latestVotes.unshift(vote).take(latestVotesKept),
  };
}

function withPrintEnd(day: Day, event: RecordedEvent<"print-ended">): Day {
  const { job, outcome, cause } = event.data;
  const print = day.prints.get(job);
  return print === undefined
    ? day
    : { ...day, prints: day.prints.set(job, { ...print, state: outcome, cause }) };
}

function mustTicket(day: Day, id: TicketId): Ticket {
  return must(day.tickets.get(id));
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The journal speaks of something that it never began.");
  return value;
}

function broken(event: { readonly type: string; readonly seq: number }): Error {
  return new Error(`The journal's event ${event.seq} (${event.type}) does not follow from those before it.`);
}

function noDay(event: { readonly type: string; readonly seq: number }): never {
  throw broken(event);
}
