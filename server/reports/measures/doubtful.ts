import type { LegRow } from "../report-rows.ts";

/**
 * Doubtful: service not ended by the officer, longer than the site's limit, or stamped by a clock that was wrong;
 * kept, marked, left out of averages of service time, counted.
 */
export function doubtfulCount(legs: readonly LegRow[]): number {
  return legs.filter(({ doubtful }) => doubtful === 1).length;
}
