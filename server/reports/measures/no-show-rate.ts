/** No-show rate: no-shows ÷ legs called at least once. */
import type { Ratio } from "@motcua/protocol";
import type { LegRow } from "../report-rows.ts";
import { ratioOf } from "./percent.ts";

/** Whether nobody came. A missed number that was given up later stays a no-show: only waiting and missed numbers
 * can be cancelled, so a cancelled leg with a call is one. */
export function isNoShow({ ending, first_called_at }: LegRow): boolean {
  return ending === "no-show" || (ending === "cancelled" && first_called_at !== null);
}

/** A number that was brought back begins another leg; the missed one counts still. */
export function noShowRate(legs: readonly LegRow[]): Ratio {
  return ratioOf(legs.filter(isNoShow).length, legs.filter((leg) => leg.first_called_at !== null).length);
}
