/** The small changes that the events of a day are made of: joining a queue, ending a leg, a counter's activity. */
import type { CounterId, EpochMillis, LegId, ServiceId, TicketId } from "@motcua/protocol";
import { Map as FrozenMap } from "immutable";
import type { RecordedEvent } from "./events.ts";
import type { OpenCounter } from "./open-counter.ts";
import { type Call, callsKept, type Day } from "./state.ts";
import type { EndedLeg, Leg, LegEnd, Ticket, Waiting } from "./visit.ts";

/** How and when a leg began, and whose words came with it. */
export type Joined = Pick<Leg, "joinedAt" | "joinedBy" | "noteAt">;

/** The ticket begins a leg: it stands in the queue of a service. */
export function joinQueue(day: Day, ticket: Ticket, id: LegId, service: ServiceId, joined: Joined): Day {
  const entry: Waiting = {
    ticket: ticket.id,
    number: ticket.number,
    service,
    priority: ticket.priority,
    issuedAt: ticket.issuedAt,
    joinedAt: joined.joinedAt,
    order: ticket.order,
    transferred: joined.joinedBy === "transfer",
  };
  const queue = (day.waiting.get(service) ?? FrozenMap<TicketId, Waiting>()).set(ticket.id, entry);
  const leg: Leg = { id, service, ...joined, kind: "waiting" };
  return {
    ...day,
    waiting: day.waiting.set(service, queue),
    tickets: day.tickets.set(ticket.id, { ...ticket, legs: ticket.legs + 1, leg }),
  };
}

/** The ticket's present leg as it ends now. */
export function endLeg(
  { id, leg, clock }: Ticket,
  end: LegEnd,
  at: EpochMillis,
  doubtful: boolean,
): EndedLeg {
  return {
    id: leg.id,
    service: leg.service,
    joinedAt: leg.joinedAt,
    joinedBy: leg.joinedBy,
    noteAt: leg.noteAt,
    kind: "ended",
    ticket: id,
    end,
    endedAt: at,
    called: "called" in leg ? leg.called : null,
    startedAt: "startedAt" in leg ? leg.startedAt : null,
    parkedSeconds: parkedSeconds(leg, at),
    outcome: null,
    doubtful: doubtful || (clock === "doubtful" && leg.joinedBy === "issue"),
    rateable: false,
  };
}

function parkedSeconds(leg: Leg, at: EpochMillis): number {
  if (leg.kind === "parked") return leg.parkedSeconds + (at - leg.parkedAt) / 1000;
  return "parkedSeconds" in leg ? leg.parkedSeconds : 0;
}

/** The day once a leg has ended: out of its queue, and kept. */
export function withEnded(day: Day, ticket: Ticket, leg: EndedLeg): Day {
  const queue = day.waiting.get(leg.service);
  return {
    ...withLeg(day, ticket, leg),
    waiting: queue?.has(ticket.id) ? day.waiting.set(leg.service, queue.delete(ticket.id)) : day.waiting,
    ended: day.ended.set(leg.id, leg),
  };
}

/** The ticket's present leg, as it is now. */
export function withLeg(day: Day, ticket: Ticket, leg: Leg): Day {
  const parked =
    leg.kind === "parked" ? day.parked.set(ticket.id, leg.called.counter) : day.parked.delete(ticket.id);
  return { ...day, parked, tickets: day.tickets.set(ticket.id, { ...ticket, leg }) };
}

/** What the officer at a counter does now. */
export function withActivity(day: Day, id: CounterId, activity: OpenCounter["activity"]): Day {
  return { ...day, counters: day.counters.update(id, (counter) => ({ ...must(counter), activity })) };
}

/** The totals of the day, some of them changed. */
export function withTotals(day: Day, totals: Partial<Day["totals"]>): Day {
  return { ...day, totals: { ...day.totals, ...totals } };
}

/** A call or recall, for boards to show and to speak. */
export function withCallShown(
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
    silent: null,
  };
  return { ...day, calls: day.calls.unshift(call).take(callsKept) };
}

/** What became of a call in the hall; one that is shown no more is left alone. */
export function withCallOutcome(
  day: Day,
  seq: number,
  part: Partial<Pick<Call, "announcedBy" | "silent">>,
): Day {
  const index = day.calls.findIndex(({ call }) => call === seq);
  if (index < 0) return day;
  return { ...day, calls: day.calls.update(index, (call) => ({ ...must(call), ...part })) };
}

/** A ticket that the journal has begun. */
export function mustTicket(day: Day, id: TicketId): Ticket {
  return must(day.tickets.get(id));
}

/** A value that the journal has begun; throws of one that it never did. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The journal speaks of something that it never began.");
  return value;
}

/** The error of a journal in which an event does not follow from those before it. */
export function broken(event: { readonly type: string; readonly seq: number }): Error {
  return new Error(`The journal's event ${event.seq} (${event.type}) does not follow from those before it.`);
}
