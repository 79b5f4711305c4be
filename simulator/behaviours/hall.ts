/** Who is in the hall: what officers, visitors and tablets of one day know of each other without the hub. */
import type { ServiceId, TicketId } from "@motcua/protocol";
import type { PlannedVisitor } from "../plan/plan-day.ts";
import { Guest, type GuestTicket } from "./guest.ts";
import { createTally, type Tally } from "./tally.ts";

export interface Hall {
  readonly tally: Tally;
  readonly guests: readonly Guest[];
  enter(guest: Guest, ticket: GuestTicket): void;
  leave(guest: Guest): void;
  /** null for somebody whom the simulator did not bring: a person at a kiosk of the demonstration */
  guestOf(ticket: TicketId): Guest | null;
  /** Whether anybody may still come for one of these services. */
  expects(services: readonly ServiceId[]): boolean;
}

/** Builds the hall of a day, with all its visitors still on their way. */
export function createHall(visitors: readonly PlannedVisitor[]): Hall {
  const guests = visitors.map((plan) => new Guest(plan));
  const byTicket = new Map<TicketId, Guest>();
  return {
    tally: createTally(),
    guests,
    enter: (guest, ticket) => {
      guest.ticket = ticket;
      guest.stage = "in-the-hall";
      byTicket.set(ticket.ticket, guest);
    },
    leave: (guest) => {
      guest.stage = "over";
      if (guest.ticket !== null) byTicket.delete(guest.ticket.ticket);
    },
    guestOf: (ticket) => byTicket.get(ticket) ?? null,
    expects: (services) => guests.some((guest) => services.some((service) => guest.mayNeed(service))),
  };
}
