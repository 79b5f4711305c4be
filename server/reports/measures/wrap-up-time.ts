import { wholeSeconds } from "../../domain/whole-seconds.ts";
import type { StayRow } from "../report-rows.ts";

/**
 * Wrap-up time: from the finish of a leg until its officer is ready for the next, or away from the counter; null of any
 * other stay, and of one that only the close of the day ended.
 */
export function wrapUpSeconds({ kind, doubtful, from_at, until_at }: StayRow): number | null {
  return kind === "wrap-up" && doubtful === 0 && until_at !== null ? wholeSeconds(until_at - from_at) : null;
}
