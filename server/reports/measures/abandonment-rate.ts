/** Abandonment rate: tickets cancelled or expired without a call ÷ tickets issued. */
import type { WaitMeasures } from "@motcua/protocol";
import type { LegRow, TicketRow } from "../report-rows.ts";
import { ratioOf } from "./percent.ts";

/** `later` counts apart who was called once, joined a queue again and left that one without a call. */
export function abandonmentRate(
  tickets: readonly TicketRow[],
  legsOf: ReadonlyMap<string, readonly LegRow[]>,
): NonNullable<WaitMeasures["abandonment"]> {
  let uncalled = 0;
  let later = 0;
  for (const { ticket, state } of tickets) {
    if (state !== "cancelled" && state !== "expired") continue;
    const legs = legsOf.get(ticket) ?? [];
    if (legs.every((leg) => leg.first_called_at === null)) uncalled++;
    else if (legs.some(leftUncalled)) later++;
  }
  return { ...ratioOf(uncalled, tickets.length), later };
}

const leftUncalled = ({ ending, first_called_at }: LegRow) =>
  first_called_at === null && (ending === "cancelled" || ending === "expired");
