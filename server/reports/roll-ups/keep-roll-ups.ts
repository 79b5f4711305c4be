/** Keeps the figures of closed days before anybody asks for them. */
import type { BusinessDay } from "@motcua/protocol";
import type { ReportSource } from "../report-source.ts";
import { formOf, keepDay } from "./day-tallies.ts";

/** Later than every day that can be written. */
const endOfDays = "9999-12-31" as BusinessDay;

export type RollUpSource = Pick<ReportSource, "site" | "rows" | "kept" | "settings" | "position">;

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
