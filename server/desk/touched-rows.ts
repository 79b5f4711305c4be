/** The rows that many events touch, each as the last of them left it: a batch's for the desk, a page's for a rebuild. */
import type { LegRow, ReadModelRows, StayRow, TicketRow, TouchedDayRow, VoteRow } from "../store/store.ts";
import type { Touched } from "./read-model.ts";

export interface TouchedRows {
  add(touched: Omit<Touched, "printJobs">): void;
  rows(): ReadModelRows;
}

/** Begins without any. */
export function createTouchedRows(): TouchedRows {
  const tickets = new Map<string, TicketRow>();
  const legs = new Map<string, LegRow>();
  const votes: VoteRow[] = [];
  const stays = new Map<string, StayRow>();
  const touchedDays = new Map<string, TouchedDayRow>();
  return {
    add: (touched) => {
      for (const ticket of touched.tickets) tickets.set(ticket.ticket, ticket);
      for (const leg of touched.legs) legs.set(leg.leg, leg);
      votes.push(...touched.votes);
      for (const stay of touched.stays) stays.set(stay.stay, stay);
      for (const day of touched.touchedDays) touchedDays.set(day.day, day);
    },
    rows: () => ({
      tickets: [...tickets.values()],
      legs: [...legs.values()],
      votes,
      stays: [...stays.values()],
      touchedDays: [...touchedDays.values()],
    }),
  };
}
