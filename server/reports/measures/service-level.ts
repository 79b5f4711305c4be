/** Service level (T): legs called within T ÷ (legs called + legs that left uncalled after waiting longer than T). */
import type { Ratio } from "@motcua/protocol";
import type { LegRow } from "../report-rows.ts";
import { ratioOf } from "./percent.ts";
import { secondsUntilLeft, waitSeconds } from "./wait-time.ts";

/** Who left before T counts neither for nor against; the denominator is printed. */
export function serviceLevel(legs: readonly LegRow[], targetMinutes: number): Ratio {
  const targetSeconds = targetMinutes * 60;
  const waits = legs.flatMap((leg) => waitSeconds(leg) ?? []);
  const leftLate = legs.flatMap((leg) => secondsUntilLeft(leg) ?? []).filter((left) => left > targetSeconds);
  return ratioOf(waits.filter((wait) => wait <= targetSeconds).length, waits.length + leftLate.length);
}
