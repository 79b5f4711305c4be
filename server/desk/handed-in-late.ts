/** The rows of a ticket that was handed in after its day had closed. */
import type { RecordedEvent } from "../domain/events.ts";
import { closedSecondsBetween } from "../domain/hours.ts";
import type { SiteState } from "../domain/state.ts";
import type { LegRow, TicketRow } from "../store/store.ts";

/** A ticket of a day that is over: given by a kiosk alone, and gone uncalled. */
export function handedInLate(
  { settings }: SiteState,
  { site, data }: RecordedEvent<"ticket-handed-in-late">,
): { readonly tickets: readonly TicketRow[]; readonly legs: readonly LegRow[] } {
  const { ticket, leg, day, number, service, priority, procedure, alone, expiredAt } = data;
  const ticketRow: TicketRow = {
    site,
    ticket,
    day,
    number,
    service,
    priority,
    procedure,
    issued_at: alone.issuedAt,
    low_minutes: null,
    high_minutes: null,
    state: "expired",
    origin: data.from,
    link: null,
  };
  const legRow: LegRow = {
    site,
    leg,
    ticket,
    day,
    service,
    joined_at: alone.issuedAt,
    joined_by: "issue",
    counter: null,
    officer: null,
    first_called_at: null,
    last_called_at: null,
    calls: 0,
    started_at: null,
    ended_at: expiredAt,
    ending: "expired",
    parked_seconds: 0,
    closed_seconds: closedSecondsBetween(settings, alone.issuedAt, expiredAt),
    doubtful: alone.clock === "doubtful" ? 1 : 0,
    rateable: 0,
  };
  return { tickets: [ticketRow], legs: [legRow] };
}
