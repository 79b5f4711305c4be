/** T1: in one site and business day no two tickets have the same number; after C999 comes C1000. */
import type { TicketNumber } from "@motcua/protocol";
import { stepOver } from "./own-numbers.ts";
import type { Day, SiteState } from "./state.ts";

/** Writes a number as paper and boards show it: prefix and at least three digits. */
export function ticketNumber(prefix: string, count: number): TicketNumber {
  return `${prefix}${String(count).padStart(3, "0")}` as TicketNumber;
}

/** The count behind a written number: 15 for `C015`. */
export function countOf(number: TicketNumber): number {
  return Number(number.replace(/^[A-Z]+/, ""));
}

/** The prefix of a written number: `C` for `C015`. */
export function prefixOf(number: TicketNumber): string {
  return number.replace(/[0-9]+$/, "");
}

/** The hub's next number of a prefix: above the floor that a restore left for this day, over the agents' own blocks. */
export function nextNumber(state: SiteState, day: Day, prefix: string): TicketNumber {
  const floor = state.numberFloor?.day === day.day ? state.numberFloor.above : 0;
  const last = Math.max(day.lastNumber.get(prefix) ?? 0, floor);
  return ticketNumber(prefix, stepOver(state.settings, last + 1));
}
