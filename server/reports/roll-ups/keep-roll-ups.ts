/** Keeps the figures of closed days before anybody asks for them. */
import type { BusinessDay } from "@motcua/protocol";
import { dayAfter } from "../../domain/hours.ts";
import { dimensions } from "../tally/tally-day.ts";
import { beginReading, formOf, keepDay, type RollUpSource } from "./day-tallies.ts";
import { partTallies } from "./part-tallies.ts";

/** Later than every day that can be written. */
const endOfDays = "9999-12-31" as BusinessDay;

/**
 * Counts closed days that lack figures which hold, at most `most` of them, the oldest first; returns how many there
 * were. What a power cut left out is found again here, or by the report that asks for it.
 */
export async function keepRollUps(source: RollUpSource, most: number): Promise<number> {
  const { day: open } = source.position();
  const form = formOf(source.settings());
  const days = await source.kept.missing(source.site, "total", open?.day ?? endOfDays, form, most);
  for (const day of days) await keepDay(source, day, source.position());
  return days.length;
}

/** Makes the sums of whole months and years that lack or hold no more, so that no report has to. */
export async function keepSums(source: RollUpSource): Promise<void> {
  const always = { from: "0001-01-01" as BusinessDay, until: endOfDays };
  const months = (await source.kept.touchedMonths(source.site, always)).map(({ month }) => month).sort();
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return;
  const period = { from: `${first}-01` as BusinessDay, until: dayAfter(`${last}-28` as BusinessDay, 4) };
  const reading = await beginReading(source, { from: period.until, until: period.until });
  for (const dimension of dimensions) {
    for await (const _ of partTallies(source, period, dimension, "year", reading));
  }
}
