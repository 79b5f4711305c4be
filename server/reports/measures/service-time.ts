/** Service time: finish − start, parked time left out; what stays out of averages is counted apart. */
import type { WaitMeasures } from "@motcua/protocol";
import { spreadOf } from "../../domain/recorded-times.ts";
import type { LegRow } from "../report-rows.ts";
import { isNoShow } from "./no-show-rate.ts";

/** Seconds from start to finish without parked time; null for all that stays out of averages. */
export function serviceSeconds(leg: LegRow): number | null {
  const { ending, doubtful, started_at, ended_at, parked_seconds } = leg;
  if (ending !== "finished" || doubtful === 1 || started_at === null || ended_at === null) return null;
  return (ended_at - started_at) / 1000 - parked_seconds;
}

export function serviceTime(legs: readonly LegRow[]): Pick<WaitMeasures, "serviceTime" | "leftOut"> {
  const ended = (ending: string) => legs.filter((leg) => leg.ending === ending);
  return {
    serviceTime: spreadOf(legs.flatMap((leg) => serviceSeconds(leg) ?? [])),
    leftOut: {
      noShows: legs.filter(isNoShow).length,
      transferred: ended("transferred").length,
      returned: ended("returned").length,
      doubtful: ended("finished").filter((leg) => leg.doubtful === 1).length,
    },
  };
}
