import type { RollUpSource } from "./day-tallies.ts";
import { keepRollUps, keepSums } from "./keep-roll-ups.ts";

export interface RebuildParts {
  /** days counted at a time */
  readonly daysAStep: number;
  /** Hears after each step how many days were counted so far, and may end it there: what was counted stays. */
  readonly onward: (days: number) => "go-on" | "stop";
}

/** Counts every closed day of a site that lacks figures which hold, then sums up whole months and years. Answers the days counted. */
export async function rebuildRollUps(
  source: RollUpSource,
  { daysAStep, onward }: RebuildParts,
): Promise<number> {
  let days = 0;
  for (;;) {
    const some = await keepRollUps(source, daysAStep);
    days += some;
    if (onward(days) === "stop") return days;
    if (some < daysAStep) break;
  }
  await keepSums(source);
  return days;
}
