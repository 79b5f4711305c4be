import type { RollUpSource } from "./day-tallies.ts";
import { keepRollUps, keepSums } from "./keep-roll-ups.ts";

/** Days counted between two words of how far it has come. */
const daysAStep = 50;

/** Counts every closed day of a site that lacks figures which hold, and sums up whole months and years; `step` hears how many were counted so far. */
export async function rebuildRollUps(source: RollUpSource, step: (days: number) => void): Promise<number> {
  let days = 0;
  for (;;) {
    const some = await keepRollUps(source, daysAStep);
    days += some;
    if (some < daysAStep) break;
    step(days);
  }
  await keepSums(source);
  return days;
}
