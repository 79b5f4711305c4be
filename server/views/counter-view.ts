/** What an officer sees at the counter: the visitor there, the queue in the order it will be called, the day so far. */
import type {
  Activity,
  Counter,
  CounterId,
  CounterView,
  EpochMillis,
  PresentTicket,
  QueueEntry,
  TicketId,
} from "@motcua/protocol";
import { openSeconds, servedSeconds } from "../domain/leg-seconds.ts";
import type { OpenCounter } from "../domain/open-counter.ts";
import { orderQueue } from "../domain/queue-order.ts";
import { median } from "../domain/recorded-times.ts";
import type { Day, SiteState } from "../domain/state.ts";
import { standingOf } from "../domain/ticket.ts";
import type { Waiting } from "../domain/visit.ts";
import { rememberedByCounter } from "./by-counter.ts";
import { nameOf, officeOf, waitingFor } from "./office.ts";

const queueShown = 50;
const missedShown = 12;

/** Free words kept apart from the journal, by the event they came with; null when wiped. */
export type NoteOf = (seq: number) => string | null;

/** The view of one counter. No vote, no total of votes (V2). */
export function counterView(state: SiteState, id: CounterId, noteOf: NoteOf, now: EpochMillis): CounterView {
  const { settings, day } = state;
  const counter = settings.counters.find((known) => known.id === id);
  if (counter === undefined) throw new Error(`Counter ${id} is not one of the site's.`);
  const open = day?.counters.get(id) ?? null;
  const queue = queueOf(state, counter, open, now);
  return {
    office: officeOf(state),
    day: day?.day ?? null,
    counter: brief(counter),
    officer: open?.officer ?? null,
    activity: activityOf(state, open, noteOf),
    queue: queue.slice(0, queueShown),
    queueLength: queue.length,
    parked: parkedAt(day, id),
    missed: missedAt(day, id),
    today: todayAt(state, id),
    services: settings.services.map((service) => ({
      id: service.id,
      prefix: service.prefix,
      name: nameOf(service),
      targetMinutes: service.targetMinutes,
      expectedMinutes: service.expectedMinutes,
      waiting: waitingFor(day, service.id),
    })),
    counters: settings.counters.map(brief),
    priorityGroups: settings.priorityGroups,
    pauseReasons: settings.pauseReasons,
    minimumCalls: settings.noShow.minimumCalls,
    queueOrder: settings.queueOrder,
  };
}

const brief = ({ id, number, label, services }: Counter) => ({ id, number, label, services });

function queueOf(
  state: SiteState,
  counter: Counter,
  open: OpenCounter | null,
  now: EpochMillis,
): QueueEntry[] {
  const waiting = counter.services.flatMap(
    (service): Waiting[] => state.day?.waiting.get(service)?.valueSeq().toArray() ?? [],
  );
  const caller = {
    reservedForPriority: counter.reservedForPriority,
    callsSincePassing:
      open?.callsSincePassing ?? state.day?.callsSincePassing.get(counter.id) ?? Number.MAX_SAFE_INTEGER,
  };
  return orderQueue(state.settings, waiting, caller, now).map(({ waiting: entry, because }) => ({
    number: entry.number,
    service: entry.service,
    priority: entry.priority,
    issuedAt: entry.issuedAt,
    joinedAt: entry.joinedAt,
    transferred: entry.transferred,
    because,
  }));
}

function activityOf(state: SiteState, open: OpenCounter | null, noteOf: NoteOf): Activity {
  if (open === null) return { kind: "closed" };
  const { activity } = open;
  switch (activity.kind) {
    case "ready":
    case "wrap-up":
      return { kind: activity.kind, since: activity.since };
    case "paused": {
      const reason = state.settings.pauseReasons.find(({ id }) => id === activity.reason);
      return {
        kind: "paused",
        since: activity.since,
        reason: reason ? nameOf(reason) : { vi: "Tạm dừng", en: "Paused" },
      };
    }
    case "calling":
    case "serving": {
      const present = presentTicket(state, activity.ticket, noteOf);
      return present === null ? { kind: "ready", since: open.signedInAt } : { kind: activity.kind, present };
    }
    default:
      return activity satisfies never;
  }
}

function presentTicket({ day }: SiteState, id: TicketId, noteOf: NoteOf): PresentTicket | null {
  const ticket = day?.tickets.get(id);
  if (ticket === undefined || !("called" in ticket.leg) || ticket.leg.called === null) return null;
  const { leg } = ticket;
  return {
    ticket: id,
    number: ticket.number,
    leg: leg.id,
    service: leg.service,
    procedure: ticket.procedure,
    priority: ticket.priority,
    issuedAt: ticket.issuedAt,
    joinedAt: leg.joinedAt,
    firstCalledAt: ticket.leg.called.firstCalledAt,
    lastCalledAt: ticket.leg.called.lastCalledAt,
    calls: ticket.leg.called.calls,
    startedAt: "startedAt" in leg ? leg.startedAt : null,
    parkedSeconds: "parkedSeconds" in leg ? leg.parkedSeconds : 0,
    note: leg.noteAt === null ? null : noteOf(leg.noteAt),
  };
}

function parkedAt(day: Day | null, id: CounterId): CounterView["parked"] {
  if (day === null) return [];
  return [...day.parked].flatMap(([ticket, counter]) => {
    const held = counter === id ? day.tickets.get(ticket) : undefined;
    return held?.leg.kind === "parked"
      ? [{ number: held.number, service: held.leg.service, since: held.leg.parkedAt }]
      : [];
  });
}

function missedAt(day: Day | null, id: CounterId): CounterView["missed"] {
  if (day === null) return [];
  return endedAt(day, id)
    .filter((leg) => leg.end === "no-show")
    .flatMap((leg) => {
      const ticket = day.tickets.get(leg.ticket);
      const stillMissed = ticket?.leg.id === leg.id && standingOf(ticket) === "missed";
      return stillMissed ? [{ number: ticket.number, service: leg.service, at: leg.endedAt }] : [];
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, missedShown);
}

const endedAt = (day: Day, id: CounterId) => endedByCounter(day.ended).get(id) ?? [];

/** Every counter's view asks the same ended legs: sorted once for all of them. */
const endedByCounter = rememberedByCounter((ended: Day["ended"]) =>
  ended.valueSeq().map((leg) => [leg.called?.counter ?? null, leg] as const),
);

function todayAt({ settings, day }: SiteState, id: CounterId): CounterView["today"] {
  const legs = day === null ? [] : endedAt(day, id);
  return {
    finished: legs.filter((leg) => leg.end === "finished").length,
    serviceMedianSeconds: median(legs.flatMap((leg) => servedSeconds(leg) ?? [])),
    waitMedianSeconds: median(
      legs.flatMap(({ called, joinedAt }) =>
        called === null ? [] : openSeconds(settings, joinedAt, called.firstCalledAt),
      ),
    ),
  };
}
