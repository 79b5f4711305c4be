/** Where a demonstration's own time begins: while numbers are given out, so that one can be taken at any hour of the night. */
import type { EpochMillis, SiteSettings } from "@motcua/protocol";
import { businessDay, dayAfter, nextIssuing, rememberedHours, type Stretch } from "../domain/hours.ts";

/** A visitor's first look should have this much time before midday or evening. */
const leftAtLeastMillis = 3_600_000;
/** The doors have been open for a little while. */
const afterOpeningMillis = 45 * 60_000;

/** The present while numbers are given out and will be for a while; else a little after they next begin to be. */
export function demonstrationStart(settings: SiteSettings, present: EpochMillis): EpochMillis {
  const today = rememberedHours(settings, businessDay(settings.timeZone, present));
  const isNow = ({ from, until }: Stretch) => from <= present && present <= until - leftAtLeastMillis;
  if (today.issuing.some(isNow)) return present;
  const next = nextIssuing(settings, present);
  if (next === null) return present;
  return next.from + Math.min(afterOpeningMillis, Math.floor((next.until - next.from) / 2));
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
