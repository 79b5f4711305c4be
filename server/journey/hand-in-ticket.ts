/**
 * A ticket that the agent beside a kiosk gave while the hub was away. The paper is in somebody's hand, so it is taken
 * whatever the office did meanwhile; twice handed in counts once (T3), by its own time.
 */
import { type CommandBody, refuse } from "@motcua/protocol";
import type { DraftEvent, EventData } from "../domain/events.ts";
import { businessDay, rememberedHours } from "../domain/hours.ts";
import { countOf } from "../domain/numbering.ts";
import { isOwnCount } from "../domain/own-numbers.ts";
import type { Day, SiteState } from "../domain/state.ts";
import { type Context, type Decide, fact } from "./decision.ts";

type HandIn = CommandBody<"hand-in-ticket">;

export const handInTicket: Decide<"hand-in-ticket"> = (state, command, context) => {
  const { actor, reached } = context;
  // S1: an agent speaks for its own numbers only.
  if (actor.kind !== "device" || !isOwnCount(state.settings, actor.id, countOf(command.number)))
    return refuse("not-allowed");
  const isKnown = state.day?.tickets.has(command.ticket) || reached.leg?.leg.id === command.leg;
  if (isKnown) return { events: [], done: {} };
  const when = ownTime(state, command, context);
  const { settings } = state;
  const ticket = {
    ticket: command.ticket,
    leg: command.leg,
    number: command.number,
    service: command.service,
    // What the office no longer knows is left out: the visitor is served all the same.
    priority: settings.priorityGroups.some(({ id }) => id === command.priority) ? command.priority : null,
    procedure: settings.procedures.some(
      ({ service, vi }) => service === command.service && vi === command.procedure,
    )
      ? command.procedure
      : null,
    language: command.language,
    from: actor.id,
    alone: { issuedAt: when.issuedAt, clock: when.clock },
  };
  if (state.day?.day !== when.day) return intoItsOwnDay(state, ticket, when, context);
  return intoOpenDay(state, state.day, ticket, command);
};

type HandedIn = Omit<EventData["ticket-handed-in-late"], "day" | "expiredAt">;

function intoOpenDay(state: SiteState, day: Day, ticket: HandedIn, { paper }: HandIn) {
  // T1 before all else: paper that says a number of somebody else cannot be called.
  if (day.numbers.has(ticket.number)) return refuse("number-taken", { number: ticket.number });
  const events: DraftEvent[] = [fact("ticket-issued", { ...ticket, peopleAhead: null, estimate: null })];
  if (paper !== null) {
    const { job, outcome } = paper;
    const cause = outcome.kind === "printed" ? null : outcome.cause;
    events.push(
      fact("print-requested", { job, ticket: ticket.ticket, copy: 0, from: ticket.from }),
      fact("print-ended", { job, ticket: ticket.ticket, outcome: outcome.kind, cause }),
    );
  }
  const isServed = state.settings.services.some(({ id }) => id === ticket.service);
  if (!isServed) events.push(fact("ticket-expired", { ticket: ticket.ticket }));
  return { events, done: {} };
}

/** Its day is over, so nobody can be called; the day's reports count a visitor who was not served. */
function intoItsOwnDay(state: SiteState, ticket: HandedIn, { day }: When, { now }: Context) {
  const hours = rememberedHours(state.settings, day);
  const isStillToCome =
    state.day === null &&
    (state.lastClosed === null || state.lastClosed.day < day) &&
    hours.issuing.some(({ until }) => now < until);
  if (isStillToCome) return refuse("day-not-open");
  const expiredAt = Math.min(Math.max(hours.closesAt, ticket.alone.issuedAt), now);
  return { events: [fact("ticket-handed-in-late", { ...ticket, day, expiredAt })], done: {} };
}

interface When extends Pick<HandIn, "day" | "issuedAt" | "clock"> {}

/** The agent's time, never later than now and never before its day could have given a number. */
function ownTime({ settings, day: open }: SiteState, command: HandIn, { now }: Context): When {
  const today = businessDay(settings.timeZone, now);
  const day = command.day <= today ? command.day : today;
  const { issuing, startsAt, endsAt } = rememberedHours(settings, day);
  // A hub that was away in the morning opened its day late; the doors were open all the same.
  const first = issuing[0]?.from ?? startsAt;
  const from = open?.day === day ? Math.min(open.openedAt, first) : Math.min(first, endsAt - 1);
  const issuedAt = Math.max(from, Math.min(command.issuedAt, now, endsAt - 1));
  const isTold = issuedAt === command.issuedAt && day === command.day;
  return { day, issuedAt, clock: isTold ? command.clock : "doubtful" };
}
