/** Wait time: first call − joining the queue; time when the office was closed is taken out and shown apart. */
import type { WaitMeasures } from "@motcua/protocol";
import { spreadOf } from "../../domain/recorded-times.ts";
import type { LegRow } from "../report-rows.ts";

/** Seconds that a leg waited for its first call, closed time taken out; null when it was never called. */
export function waitSeconds(leg: LegRow): number | null {
  return leg.first_called_at === null ? null : openSeconds(leg, leg.first_called_at);
}

/** Seconds of waiting until the visitor left without a call, closed time taken out; null for all others. */
export function secondsUntilLeft(leg: LegRow): number | null {
  if (leg.first_called_at !== null || leg.ended_at === null) return null;
  return leg.ending === "cancelled" || leg.ending === "expired" ? openSeconds(leg, leg.ended_at) : null;
}

/** The waits of all legs that were called, however they ended: a doubtful end does not make a wait doubtful. */
export function waitTime(legs: readonly LegRow[]): Pick<WaitMeasures, "wait" | "closed"> {
  const called = legs.filter((leg) => leg.first_called_at !== null);
  return {
    wait: spreadOf(called.flatMap((leg) => waitSeconds(leg) ?? [])),
    closed: {
      legs: called.filter((leg) => leg.closed_seconds > 0).length,
      seconds: called.reduce((sum, leg) => sum + leg.closed_seconds, 0),
    },
  };
}

function openSeconds(leg: LegRow, until: number): number {
  return (until - leg.joined_at) / 1000 - leg.closed_seconds;
}
