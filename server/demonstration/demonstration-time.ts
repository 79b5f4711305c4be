/** Where a demonstration's own time begins: in office hours, so that a number can be taken at any hour of the night. */
import type { EpochMillis, SiteSettings } from "@motcua/protocol";
import { businessDay, dayAfter, rememberedHours } from "../domain/hours.ts";

/** A visitor's first look should have this much of the day before it. */
const leftAtLeastMillis = 2 * 3_600_000;
/** The doors have been open for a little while. */
const afterOpeningMillis = 45 * 60_000;

/** The present when the office is open and will be for a while; else the next working morning. */
export function demonstrationStart(settings: SiteSettings, present: EpochMillis): EpochMillis {
  const hours = rememberedHours(settings, businessDay(settings.timeZone, present));
  const last = hours.issuing.at(-1);
  const first = hours.issuing[0];
  if (
    first !== undefined &&
    last !== undefined &&
    first.from <= present &&
    present < last.until - leftAtLeastMillis
  ) {
    return present;
  }
  return morningAfter(settings, present) + afterOpeningMillis;
}

/** When the next working day after a moment begins to give out numbers; the moment itself of a site that never opens. */
export function morningAfter(settings: SiteSettings, moment: EpochMillis): EpochMillis {
  let day = businessDay(settings.timeZone, moment);
  for (let ahead = 0; ahead <= 28; ahead++) {
    const first = rememberedHours(settings, day).issuing[0];
    if (first !== undefined && first.from > moment) return first.from;
    day = dayAfter(day, 1);
  }
  return moment;
}
