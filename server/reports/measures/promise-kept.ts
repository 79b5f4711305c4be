/** W1, promise kept: tickets whose wait fell inside the interval printed on them ÷ tickets with one. */
import type { WaitMeasures } from "@motcua/protocol";
import type { LegRow, TicketRow } from "../report-rows.ts";
import { ratioOf } from "./percent.ts";
import { waitSeconds } from "./wait-time.ts";

/**
 * Looks at first legs, which the interval was printed for. Both ends count as inside. Who left without a call is in
 * the denominator and counted apart too; who still waits is in neither, for the promise is still open.
 */
export function promiseKept(
  legs: readonly LegRow[],
  ticketOf: ReadonlyMap<string, TicketRow>,
): WaitMeasures["promise"] {
  let kept = 0;
  let called = 0;
  let uncalled = 0;
  for (const leg of legs) {
    const ticket = leg.joined_by === "issue" ? ticketOf.get(leg.ticket) : undefined;
    if (ticket === undefined || ticket.low_minutes === null || ticket.high_minutes === null) continue;
    const wait = waitSeconds(leg);
    if (wait === null) {
      if (leg.ending !== null) uncalled++;
      continue;
    }
    called++;
    if (ticket.low_minutes * 60 <= wait && wait <= ticket.high_minutes * 60) kept++;
  }
  return { ...ratioOf(kept, called + uncalled), uncalled };
}
