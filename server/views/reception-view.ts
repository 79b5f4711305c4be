/** What the reception desk sees: the kiosk's page for people at the desk, and the tickets it may correct. */
import type { CounterId, EpochMillis, PersonId, ReceptionView } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import { standingOf } from "../domain/ticket.ts";
import type { Ticket } from "../domain/visit.ts";
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
  const standing = standingOf(ticket);
  if (standing === "served" || standing === "cancelled" || standing === "expired") return [];
  const counter = "called" in ticket.leg ? (ticket.leg.called?.counter ?? null) : null;
  return [
    {
      ticket: ticket.id,
      number: ticket.number,
      service: ticket.leg.service,
      priority: ticket.priority,
      issuedAt: ticket.issuedAt,
      state: standing,
      counter: counter === null ? null : (numberOf.get(counter) ?? null),
    },
  ];
}
