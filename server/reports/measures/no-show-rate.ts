import type { LegRow } from "../report-rows.ts";

/**
 * Whether nobody came. A missed number that was given up later stays a no-show: only waiting and missed numbers
 * can be cancelled, so a cancelled leg with a call is one.
 */
export function isNoShow({ ending, first_called_at }: LegRow): boolean {
  return ending === "no-show" || (ending === "cancelled" && first_called_at !== null);
}
