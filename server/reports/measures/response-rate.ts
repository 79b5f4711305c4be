/** Response rate: finished legs that could be rated and have a vote ÷ finished legs that could be rated. */
import type { Ratio } from "@motcua/protocol";
import type { LegRow } from "../report-rows.ts";
import { ratioOf } from "./percent.ts";

/** A null percentage is "not known": no leg was counted that could be rated. */
export function responseRate(legs: readonly LegRow[], votedLegs: ReadonlySet<string>): Ratio {
  const rateable = legs.filter(({ rateable, ending }) => rateable === 1 && ending === "finished");
  return ratioOf(rateable.filter(({ leg }) => votedLegs.has(leg)).length, rateable.length);
}
