/** What a citizen's phone shows: one ticket, where it stands, and the one question after its service. */
import type {
  BusinessDay,
  CounterId,
  EpochMillis,
  PhoneRating,
  PhoneStage,
  PhoneView,
  ServiceId,
  TicketId,
  TicketNumber,
} from "@motcua/protocol";
import { breakAt } from "../domain/hours.ts";
import { linkWorksUntil } from "../domain/phone-link.ts";
import { orderQueue } from "../domain/queue-order.ts";
import type { SiteState } from "../domain/state.ts";
import type { TicketEstimates } from "../domain/ticket-estimates.ts";
import type { EndedLeg, Ticket } from "../domain/visit.ts";
import { nameOf, officeOf } from "./office.ts";

/** A ticket whose day has closed, as the read model has it. */
export interface PastTicket {
  readonly number: TicketNumber;
  readonly service: ServiceId;
  readonly day: BusinessDay;
  /** its last leg */
  readonly leg: Pick<EndedLeg, "id" | "end" | "endedAt" | "called" | "rateable">;
  readonly voted: boolean;
  /** a number whose call was missed and that was given up */
  readonly gaveUp: boolean;
}

/** The view of a ticket of the open day; null when the day has no such ticket. */
export function phoneView(
  state: SiteState,
  id: TicketId,
  estimates: TicketEstimates,
  now: EpochMillis,
): PhoneView | null {
  const ticket = state.day?.tickets.get(id);
  if (state.day === null || ticket === undefined) return null;
  return {
    ...headOf(state, state.day.day, ticket.leg.service),
    language: ticket.language,
    number: ticket.number,
    stage: stageOf(state, ticket, estimates, now),
  };
}

/** The view of a ticket whose day has closed. */
export function pastPhoneView(state: SiteState, past: PastTicket): PhoneView {
  const { number, service, day, leg, voted, gaveUp } = past;
  const at = leg.endedAt;
  // A missed call could be brought back only while its day was open.
  const stage: PhoneStage =
    leg.end === "no-show"
      ? { kind: gaveUp ? "cancelled" : "expired", at }
      : endOf(state, leg, ratingOf(state, leg, voted));
  return { ...headOf(state, day, service), language: null, number, stage };
}

function headOf(state: SiteState, day: BusinessDay, service: ServiceId) {
  const { settings } = state;
  const known = settings.services.find(({ id }) => id === service);
  return {
    office: officeOf(state),
    languages: settings.languages,
    day,
    // A service may have been taken out of the settings since.
    service: known === undefined ? { vi: "Lĩnh vực đã ngừng", en: "A former service" } : nameOf(known),
    worksUntil: linkWorksUntil(settings.timeZone, day),
  };
}

function stageOf(state: SiteState, ticket: Ticket, estimates: TicketEstimates, now: EpochMillis): PhoneStage {
  const { leg } = ticket;
  switch (leg.kind) {
    case "waiting":
      return {
        kind: "waiting",
        ahead: placeOf(state, ticket, now),
        estimate: estimates(ticket.id),
        openCounters: openCounters(state, leg.service),
        joinedBy: leg.joinedBy,
        breakUntil: state.day?.opening === "by-hours" ? breakAt(state.settings, now) : null,
      };
    case "called": {
      const { counter, calls, lastCalledAt } = leg.called;
      const label = state.settings.counters.find(({ id }) => id === counter)?.label ?? null;
      return { kind: "called", counter: numberOf(state, counter), label, calls, calledAt: lastCalledAt };
    }
    case "serving":
    case "parked":
      return { kind: leg.kind, counter: numberOf(state, leg.called.counter) };
    case "ended":
      return ticket.gaveUpAt !== null
        ? { kind: "cancelled", at: ticket.gaveUpAt }
        : endOf(state, leg, ratingOf(state, leg, state.day?.votes.has(leg.id) ?? false));
    default:
      return leg satisfies never;
  }
}

function endOf(state: SiteState, leg: PastTicket["leg"], rating: PhoneRating): PhoneStage {
  const counter = leg.called === null ? null : numberOf(state, leg.called.counter);
  switch (leg.end) {
    case "finished":
      return { kind: "served", counter, servedAt: leg.endedAt, rating };
    case "no-show":
      return { kind: "missed", counter, missedAt: leg.endedAt };
    case "cancelled":
    case "expired":
      return { kind: leg.end, at: leg.endedAt };
    case "transferred":
    case "returned":
      throw new Error("A ticket that moved on has begun its next leg.");
    default:
      return leg.end satisfies never;
  }
}

function ratingOf({ settings }: SiteState, leg: PastTicket["leg"], voted: boolean): PhoneRating {
  if (voted) return { state: "given" };
  if (!leg.rateable) return { state: "not-asked" };
  return { state: "asked", leg: leg.id, scale: settings.ratingScale, reasons: settings.ratingReasons };
}

function numberOf({ settings }: SiteState, counter: CounterId): number {
  return settings.counters.find(({ id }) => id === counter)?.number ?? 0;
}

function openCounters({ settings, day }: SiteState, service: ServiceId): number[] {
  return settings.counters
    .filter((counter) => counter.services.includes(service) && day?.counters.has(counter.id))
    .map(({ number }) => number);
}

interface Places {
  readonly at: EpochMillis;
  readonly of: ReadonlyMap<TicketId, number>;
}
/** Credit that grows at different rates can turn an order round while nobody comes or goes (Q1). */
const orderHoldsMillis = 5_000;
const keptPlaces = new WeakMap<object, Places>();

/** How many of its service would be called before; a queue is ordered once for all phones that watch it. */
function placeOf({ settings, day }: SiteState, { id, leg }: Ticket, now: EpochMillis): number {
  const queue = day?.waiting.get(leg.service);
  if (queue === undefined) return 0;
  const known = keptPlaces.get(queue);
  if (known !== undefined && now - known.at < orderHoldsMillis) return known.of.get(id) ?? 0;
  const waiting = [...queue.values()];
  const anyCounter = { reservedForPriority: false, callsSincePassing: Number.MAX_SAFE_INTEGER };
  const ordered = orderQueue(settings, waiting, anyCounter, now);
  const of = new Map(ordered.map(({ waiting: { ticket } }, place) => [ticket, place] as const));
  keptPlaces.set(queue, { at: now, of });
  return of.get(id) ?? 0;
}
