import { wholeSeconds } from "../../domain/whole-seconds.ts";
import type { LegRow } from "../report-rows.ts";

/** Service time: finish − start, parked time left out; null for all that stays out of averages. */
export function serviceSeconds(leg: LegRow): number | null {
  const { ending, doubtful, started_at, ended_at, parked_seconds } = leg;
  if (ending !== "finished" || doubtful === 1 || started_at === null || ended_at === null) return null;
  return wholeSeconds(ended_at - started_at - parked_seconds * 1000);
}
