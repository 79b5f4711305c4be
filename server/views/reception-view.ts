/** What the reception desk sees: the kiosk's page for people at the desk, and the tickets it may correct. */
import type { CounterId, EpochMillis, PersonId, ReceptionView } from "@motcua/protocol";
import type { Leg, SiteState, Ticket } from "../domain/state.ts";
import type { WaitEstimate } from "../domain/wait-estimate.ts";
import { kioskView } from "./kiosk-view.ts";

const shownAtMost = 400;

/** The view of one person at the reception desk; latest tickets first. */
export function receptionView(
  state: SiteState,
  asker: PersonId,
  printer: ReceptionView["kiosk"]["printer"],
  estimate: WaitEstimate,
  now: EpochMillis,
): ReceptionView {
  const numberOf = new Map<CounterId, number>(state.settings.counters.map(({ id, number }) => [id, number]));
  const tickets =
    state.day?.tickets
      .valueSeq()
      .flatMap((ticket) => shown(ticket, numberOf))
      .sortBy(({ issuedAt }) => -issuedAt)
      .take(shownAtMost)
      .toArray() ?? [];
  return { kiosk: kioskView(state, asker, printer, estimate, now), tickets };
}

function shown(ticket: Ticket, numberOf: ReadonlyMap<CounterId, number>): ReceptionView["tickets"] {
  const place = placeOf(ticket.leg);
  if (place === null) return [];
  return [
    {
      ticket: ticket.id,
      number: ticket.number,
      service: ticket.leg.service,
      priority: ticket.priority,
      issuedAt: ticket.issuedAt,
      state: place.state,
      counter: place.counter === null ? null : (numberOf.get(place.counter) ?? null),
    },
  ];
}

function placeOf(
  leg: Leg,
): { state: ReceptionView["tickets"][number]["state"]; counter: CounterId | null } | null {
  switch (leg.kind) {
    case "waiting":
      return { state: "waiting", counter: null };
    case "called":
    case "serving":
    case "parked":
      return { state: leg.kind, counter: leg.called.counter };
    case "ended":
      return leg.end === "no-show" ? { state: "missed", counter: leg.called?.counter ?? null } : null;
    default:
      return leg satisfies never;
  }
}
