/** What one event makes of the open day. */
import type { DeviceId, TicketId } from "@motcua/protocol";
import { List } from "immutable";
import {
  broken,
  endLeg,
  joinQueue,
  must,
  mustTicket,
  withActivity,
  withCallOutcome,
  withCallShown,
  withEnded,
  withLeg,
  withTotals,
} from "./day-changes.ts";
import type { RecordedEvent } from "./events.ts";
import { countOf, prefixOf } from "./numbering.ts";
import type { RecordType } from "./office-record.ts";
import type { OpenCounter } from "./open-counter.ts";
import { type Day, type Print, recentPrintsKept, recentServicesKept, type SiteState } from "./state.ts";
import type { Calls, EndedLeg, Leg, Ticket } from "./visit.ts";

/** An event that only an open day can have. */
export type DayEvent = Exclude<
  RecordedEvent,
  {
    type:
      | "site-founded"
      | "settings-changed"
      | "epoch-begun"
      | "clock-confirmed"
      | "day-opened"
      | "day-closed"
      | RecordType
      | "vote-cast"
      | "print-moved"
      | "print-ended"
      | "ticket-handed-in-late"
      | "alarm-raised"
      | "alarm-cleared"
      | "alarm-acknowledged";
  }
>;

/** The day after an event; `state` is what was true before it. */
export function applyToDay(day: Day, event: DayEvent, state: SiteState): Day {
  switch (event.type) {
    case "officer-signed-in": {
      const counter: OpenCounter = {
        officer: event.data.officer,
        signedInAt: event.at,
        activity: { kind: "ready", since: event.at },
        stay: { seq: event.seq, since: event.at, leg: null },
        callsSincePassing: day.callsSincePassing.get(event.data.counter) ?? Number.MAX_SAFE_INTEGER,
        finished: 0,
        lastFinished: null,
      };
      return { ...day, counters: day.counters.set(event.data.counter, counter) };
    }
    case "officer-signed-out": {
      const { counter } = event.data;
      const left = must(day.counters.get(counter)).callsSincePassing;
      const callsSincePassing = day.callsSincePassing.set(counter, left);
      return { ...day, counters: day.counters.delete(counter), callsSincePassing };
    }
    case "officer-ready":
      return withActivity(day, event.data.counter, { kind: "ready", since: event.at });
    case "counter-paused": {
      const { counter, reason } = event.data;
      return withActivity(day, counter, { kind: "paused", since: event.at, reason });
    }
    case "ticket-issued":
      return withNewTicket(day, event);
    case "print-requested": {
      const { job, ticket, copy, from } = event.data;
      const tickets = day.tickets.set(ticket, { ...mustTicket(day, ticket), copies: copy });
      const print: Print = {
        ticket,
        copy,
        requestedAt: event.at,
        from,
        origin: event.actor.startsWith("person:") ? "reception" : (from as DeviceId),
        tried: [],
        routedAt: event.at,
        state: "waiting",
        cause: null,
      };
      const recentPrints = day.recentPrints.unshift(job).take(recentPrintsKept);
      return { ...day, tickets, prints: day.prints.set(job, print), recentPrints };
    }
    case "ticket-called":
      return withCall(day, event);
    case "ticket-recalled": {
      const ticket = mustTicket(day, event.data.ticket);
      if (ticket.leg.kind !== "called") throw broken(event);
      const { called: before } = ticket.leg;
      const called: Calls = { ...before, lastCalledAt: event.at, calls: before.calls + 1 };
      return withCallShown(withLeg(day, ticket, { ...ticket.leg, called }), event, ticket, "recall");
    }
    case "call-announced":
      return withCallOutcome(day, event.data.call, { announcedBy: event.data.board });
    case "call-kept-silent":
      return withCallOutcome(day, event.data.call, { silent: event.data.why });
    case "service-started": {
      const ticket = mustTicket(day, event.data.ticket);
      if (ticket.leg.kind !== "called") throw broken(event);
      const leg: Leg = { ...ticket.leg, kind: "serving", startedAt: event.at, parkedSeconds: 0 };
      const serving = { kind: "serving", ticket: ticket.id } as const;
      return withActivity(withLeg(day, ticket, leg), event.data.counter, serving);
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
      const joined = { joinedAt: event.at, joinedBy: "reinstatement", noteAt: null } as const;
      return joinQueue(day, ticket, event.data.leg, ticket.leg.service, joined);
    }
    case "ticket-transferred": {
      const ticket = mustTicket(day, event.data.ticket);
      const { counter, leg, service, note } = event.data;
      const left = withEnded(day, ticket, endLeg(ticket, "transferred", event.at, event.doubtfulClock));
      const noteAt = note === null ? null : event.seq;
      const joined = { joinedAt: event.at, joinedBy: "transfer", noteAt } as const;
      const wrapUp = { kind: "wrap-up", since: event.at } as const;
      return joinQueue(withActivity(left, counter, wrapUp), ticket, leg, service, joined);
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
      const serving = { kind: "serving", ticket: ticket.id } as const;
      const leg: Leg = { ...rest, kind: "serving", parkedSeconds };
      return withActivity(withLeg(day, ticket, leg), event.data.counter, serving);
    }
    case "ticket-returned": {
      const ticket = mustTicket(day, event.data.ticket);
      const left = withEnded(day, ticket, endLeg(ticket, "returned", event.at, false));
      const joined = { joinedAt: event.at, joinedBy: "return", noteAt: ticket.leg.noteAt } as const;
      return joinQueue(left, ticket, event.data.leg, ticket.leg.service, joined);
    }
    case "ticket-cancelled":
    case "ticket-expired":
      return withGone(day, event);
    case "service-ended-doubtful": {
      const ticket = mustTicket(day, event.data.ticket);
      const ended = withEnded(day, ticket, endLeg(ticket, "finished", event.at, true));
      return freed(withTotals(ended, { finished: day.totals.finished + 1 }), ticket, event.at);
    }
    case "priority-changed": {
      const { priority } = event.data;
      const ticket = mustTicket(day, event.data.ticket);
      const tickets = day.tickets.set(ticket.id, { ...ticket, priority });
      const queue = day.waiting.get(ticket.leg.service);
      const entry = queue?.get(ticket.id);
      if (queue === undefined || entry === undefined) return { ...day, tickets };
      const waiting = day.waiting.set(ticket.leg.service, queue.set(ticket.id, { ...entry, priority }));
      return { ...day, tickets, waiting };
    }
    default:
      return event satisfies never;
  }
}

function withNewTicket(day: Day, event: RecordedEvent<"ticket-issued">): Day {
  const { ticket: id, leg, number, service, priority, procedure, language } = event.data;
  const { issuedAt, clock } = event.data.alone ?? { issuedAt: event.at, clock: "sure" };
  const joined = { joinedAt: issuedAt, joinedBy: "issue", noteAt: null } as const;
  const link = event.data.link ?? null;
  const ticket: Ticket = {
    id,
    number,
    priority,
    procedure,
    language,
    issuedAt,
    clock,
    order: event.seq,
    peopleAhead: event.data.peopleAhead,
    estimate: event.data.estimate,
    origin: event.data.from,
    firstService: service,
    link,
    legs: 0,
    copies: -1,
    gaveUpAt: null,
    leg: { id: leg, service, ...joined, kind: "waiting" },
  };
  const issued: Day = {
    ...day,
    // An agent's own number says nothing of how far the hub has got.
    lastNumber:
      event.data.alone === undefined ? day.lastNumber.set(prefixOf(number), countOf(number)) : day.lastNumber,
    numbers: day.numbers.set(number, id),
    links: link === null ? day.links : day.links.set(link, id),
  };
  const totals = { issued: day.totals.issued + 1 };
  return withTotals(joinQueue(issued, ticket, leg, service, joined), totals);
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

function withFinish(day: Day, event: RecordedEvent<"service-finished">, { settings }: SiteState): Day {
  const ticket = mustTicket(day, event.data.ticket);
  if (ticket.leg.kind !== "serving") throw broken(event);
  const seconds = (event.at - ticket.leg.startedAt) / 1000 - ticket.leg.parkedSeconds;
  const doubtful = event.doubtfulClock || seconds > settings.doubtfulServiceMinutes * 60;
  const ended: EndedLeg = {
    ...endLeg(ticket, "finished", event.at, doubtful),
    outcome: event.data.outcome,
    rateable:
      ticket.link !== null ||
      settings.counters.some(({ id, hasTablet }) => id === event.data.counter && hasTablet),
  };
  const next = withTotals(withEnded(day, ticket, ended), { finished: day.totals.finished + 1 });
  const known = day.recentServiceSeconds.get(ended.service) ?? List<number>();
  const recent = known.unshift(seconds).take(recentServicesKept);
  return {
    ...next,
    recentServiceSeconds: doubtful
      ? day.recentServiceSeconds
      : day.recentServiceSeconds.set(ended.service, recent),
    counters: next.counters.update(event.data.counter, (counter) => ({
      ...must(counter),
      activity: { kind: "wrap-up", since: event.at },
      finished: must(counter).finished + 1,
      lastFinished: { leg: ended.id, number: ticket.number, at: event.at },
    })),
  };
}

function withGone(day: Day, event: RecordedEvent<"ticket-cancelled" | "ticket-expired">): Day {
  const ticket = mustTicket(day, event.data.ticket);
  if (ticket.leg.kind === "ended") {
    // One who missed the call and never came back: the number is given up, the leg stays a no-show.
    return { ...day, tickets: day.tickets.set(ticket.id, { ...ticket, gaveUpAt: event.at }) };
  }
  const end = event.type === "ticket-cancelled" ? "cancelled" : "expired";
  const ended = endLeg(ticket, end, event.at, false);
  const gone = day.totals.gone + (ended.called === null ? 1 : 0);
  return freed(withTotals(withEnded(day, ticket, ended), { gone }), ticket, event.at);
}

/** The counter that had this ticket in call or in service is free again (C1). */
function freed(day: Day, { id, leg }: { readonly id: TicketId; readonly leg: Leg }, at: number): Day {
  if (leg.kind !== "called" && leg.kind !== "serving") return day;
  const activity = must(day.counters.get(leg.called.counter)).activity;
  if (!("ticket" in activity) || activity.ticket !== id) return day;
  return withActivity(day, leg.called.counter, { kind: "ready", since: at });
}
