/** How legs ended: parts of a whole, so their percentages add up to 100. */
import type { LegEnding, WaitMeasures } from "@motcua/protocol";
import type { LegRow } from "../report-rows.ts";
import { isNoShow } from "./no-show-rate.ts";
import { partsOfHundred } from "./percent.ts";

const all: readonly LegEnding[] = [
  "finished",
  "no-show",
  "transferred",
  "returned",
  "cancelled",
  "expired",
  "open",
];

export function endings(legs: readonly LegRow[]): WaitMeasures["endings"] {
  const counts = new Map<string, number>();
  for (const leg of legs) {
    const ending = isNoShow(leg) ? "no-show" : (leg.ending ?? "open");
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  const numbers = all.map((ending) => counts.get(ending) ?? 0);
  const percents = partsOfHundred(numbers);
  return all.map((ending, index) => ({
    ending,
    n: numbers[index] ?? 0,
    percent: percents[index] ?? null,
  }));
}
