/** Questions that many verbs ask of the state first; each answers what it found or the "no" to give. */
import {
  type CounterId,
  isRefused,
  type Reply,
  refuse,
  type ServiceId,
  type TicketNumber,
} from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";
import type { OpenCounter } from "../domain/open-counter.ts";
import type { Day, SiteState } from "../domain/state.ts";
import type { Ticket } from "../domain/visit.ts";

/** The open day, or `day-not-open`. */
export function requireDay(state: SiteState): Reply<Day> {
  return state.day === null ? refuse("day-not-open") : { done: state.day };
}

export interface CounterAtWork {
  readonly day: Day;
  readonly counter: OpenCounter;
}

/** The counter where this officer is signed in; `not-allowed` when somebody else is (S1). */
export function requireOwnCounter(state: SiteState, id: CounterId, actor: Actor): Reply<CounterAtWork> {
  const day = requireDay(state);
  if (isRefused(day)) return day;
  if (!state.settings.counters.some((known) => known.id === id)) return refuse("unknown-counter");
  const counter = day.done.counters.get(id);
  if (counter === undefined) return refuse("counter-closed");
  if (actor.kind !== "person" || counter.officer.id !== actor.id) return refuse("not-allowed");
  return { done: { day: day.done, counter } };
}

export interface CounterWithTicket extends CounterAtWork {
  readonly ticket: Ticket;
}

/** The ticket in call or in service at the officer's own counter, or `nobody-called`. */
export function requirePresent(state: SiteState, id: CounterId, actor: Actor): Reply<CounterWithTicket> {
  const own = requireOwnCounter(state, id, actor);
  if (isRefused(own)) return own;
  const { day, counter } = own.done;
  const { activity } = counter;
  if (activity.kind !== "calling" && activity.kind !== "serving") return refuse("nobody-called");
  const ticket = day.tickets.get(activity.ticket);
  return ticket === undefined ? refuse("nobody-called") : { done: { day, counter, ticket } };
}

/** A ticket of the open day by its number, or `unknown-ticket`. */
export function requireNumber(day: Day, number: TicketNumber): Reply<Ticket> {
  const id = day.numbers.get(number);
  const ticket = id === undefined ? undefined : day.tickets.get(id);
  return ticket === undefined ? refuse("unknown-ticket", { number }) : { done: ticket };
}

/** A service that takes visitors, or why not. */
export function requireOpenService(
  state: SiteState,
  id: ServiceId,
): Reply<SiteState["settings"]["services"][number]> {
  const service = state.settings.services.find((known) => known.id === id);
  if (service === undefined) return refuse("unknown-service");
  if (service.closedReason !== null) return refuse("service-closed");
  return { done: service };
}
