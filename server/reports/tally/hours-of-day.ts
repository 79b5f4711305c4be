/** Hours on the site's clock, `00` to `23`, of the moments of one day. */
import type { EpochMillis, SiteSettings } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";

const hourMillis = 3_600_000;

export interface HoursOfDay {
  /** the hour of a moment, also of one that lies beside the day */
  of(at: EpochMillis): string;
  /** a stretch in pieces that each lie within one hour */
  pieces(
    from: EpochMillis,
    until: EpochMillis,
  ): { readonly from: EpochMillis; readonly until: EpochMillis }[];
}

/** Zones change their clock at whole quarters of an hour, so one question a quarter is enough for a whole day. */
export function hoursOfDay({ timeZone }: Pick<SiteSettings, "timeZone">): HoursOfDay {
  const quarter = hourMillis / 4;
  const known = new Map<number, string>();
  const of = (at: EpochMillis) => {
    const slot = Math.floor(at / quarter);
    let hour = known.get(slot);
    if (hour === undefined) {
      const wall = Temporal.Instant.fromEpochMilliseconds(slot * quarter).toZonedDateTimeISO(timeZone).hour;
      hour = String(wall).padStart(2, "0");
      known.set(slot, hour);
    }
    return hour;
  };
  return {
    of,
    pieces(from, until) {
      const pieces: { from: EpochMillis; until: EpochMillis }[] = [];
      let begin = from;
      for (let at = (Math.floor(from / quarter) + 1) * quarter; at < until; at += quarter) {
        if (of(at) === of(begin)) continue;
        pieces.push({ from: begin, until: at });
        begin = at;
      }
      if (begin < until) pieces.push({ from: begin, until });
      return pieces;
    },
  };
}
