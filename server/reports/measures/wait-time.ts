/** Wait time: first call − joining the queue; time when the office was closed is taken out and shown apart. */

import { wholeSeconds } from "../../domain/whole-seconds.ts";
import type { LegRow } from "../report-rows.ts";

/**
 * Seconds that a leg waited for its first call, closed time taken out; null when it was never called. However it
 * ended: a doubtful end does not make a wait doubtful.
 */
export function waitSeconds(leg: LegRow): number | null {
  return leg.first_called_at === null ? null : openSeconds(leg, leg.first_called_at);
}

/** Seconds of waiting until the visitor left without a call, closed time taken out; null for all others. */
export function secondsUntilLeft(leg: LegRow): number | null {
  if (leg.first_called_at !== null || leg.ended_at === null) return null;
  return leg.ending === "cancelled" || leg.ending === "expired" ? openSeconds(leg, leg.ended_at) : null;
}

function openSeconds(leg: LegRow, until: number): number {
  return wholeSeconds(until - leg.joined_at - leg.closed_seconds * 1000);
}
