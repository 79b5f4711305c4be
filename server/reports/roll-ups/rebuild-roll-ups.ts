import { keepRollUps, type RollUpSource } from "./keep-roll-ups.ts";

/** Days counted between two words of how far it has come. */
const daysAStep = 50;

/** Counts every closed day of a site that lacks figures which hold; `step` hears how many were counted so far. */
export async function rebuildRollUps(source: RollUpSource, step: (days: number) => void): Promise<number> {
  let days = 0;
  for (;;) {
    const some = await keepRollUps(source, daysAStep);
    days += some;
    if (some < daysAStep) return days;
    step(days);
  }
}
