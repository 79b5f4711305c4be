/** All measures of waiting and service over one set of legs. */
import type { WaitMeasures } from "@motcua/protocol";
import { abandonmentRate } from "./measures/abandonment-rate.ts";
import { doubtfulCount } from "./measures/doubtful.ts";
import { endings } from "./measures/endings.ts";
import { noShowRate } from "./measures/no-show-rate.ts";
import { promiseKept } from "./measures/promise-kept.ts";
import { serviceLevel } from "./measures/service-level.ts";
import { serviceTime } from "./measures/service-time.ts";
import { waitTime } from "./measures/wait-time.ts";
import { walkTime } from "./measures/walk-time.ts";
import type { LegRow, TicketRow } from "./report-rows.ts";

/** All tickets of the period, and their legs, to look things up in. */
export interface TicketIndex {
  readonly ticketOf: ReadonlyMap<string, TicketRow>;
  readonly legsOf: ReadonlyMap<string, readonly LegRow[]>;
}

export function indexTickets(tickets: readonly TicketRow[], legs: readonly LegRow[]): TicketIndex {
  const legsOf = new Map<string, LegRow[]>();
  for (const leg of legs) {
    const known = legsOf.get(leg.ticket);
    if (known === undefined) legsOf.set(leg.ticket, [leg]);
    else known.push(leg);
  }
  return { ticketOf: new Map(tickets.map((ticket) => [ticket.ticket, ticket])), legsOf };
}

/** `tickets` null where they cannot be told apart: a ticket is issued at no counter and by no officer. */
export function measureWaits(
  legs: readonly LegRow[],
  tickets: readonly TicketRow[] | null,
  index: TicketIndex,
  targetMinutes: number,
): WaitMeasures {
  return {
    legs: legs.length,
    ...waitTime(legs),
    walk: walkTime(legs),
    ...serviceTime(legs),
    serviceLevel: serviceLevel(legs, targetMinutes),
    noShows: noShowRate(legs),
    abandonment: tickets === null ? null : abandonmentRate(tickets, index.legsOf),
    doubtful: doubtfulCount(legs),
    promise: promiseKept(legs, index.ticketOf),
    endings: endings(legs),
  };
}
