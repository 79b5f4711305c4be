/** What signed-in time went to, from a tally. */
import type { SiteSettings, UtilisationMeasures } from "@motcua/protocol";
import { percentOf } from "./measures/percent.ts";
import type { Tally } from "./tally/tally.ts";

export type PauseReasons = SiteSettings["pauseReasons"];

export function measureUtilisation({ counts, named }: Tally, reasons: PauseReasons): UtilisationMeasures {
  const { readySeconds, callingSeconds, walkSeconds, servingSeconds, wrapUpSeconds } = counts;
  const pausedSeconds = [...named.pauseSeconds.values()].reduce((sum, seconds) => sum + seconds, 0);
  const busy = walkSeconds + servingSeconds + wrapUpSeconds;
  const present = busy + readySeconds + callingSeconds;
  return {
    signedInSeconds: present + pausedSeconds,
    walkSeconds,
    serviceSeconds: servingSeconds,
    wrapUpSeconds,
    idleSeconds: readySeconds + callingSeconds,
    callingSeconds,
    pausedSeconds,
    pauses: pausesOf(named, reasons),
    utilisationPercent: present === 0 ? null : percentOf(busy / present),
    unended: { times: counts.unendedTimes, seconds: counts.unendedSeconds },
  };
}

/** In the site's order, reasons it has no more last. */
function pausesOf(
  { pauseSeconds, pauseTimes }: Tally["named"],
  reasons: PauseReasons,
): UtilisationMeasures["pauses"] {
  const place = (id: string) => {
    const found = reasons.findIndex((reason) => reason.id === id);
    return found < 0 ? reasons.length : found;
  };
  return [...pauseSeconds]
    .map(([reason, seconds]) => {
      const named = reasons.find(({ id }) => id === reason);
      const name = named === undefined ? null : { vi: named.vi, en: named.en };
      return { reason, name, times: pauseTimes.get(reason) ?? 0, seconds };
    })
    .sort((a, b) => place(a.reason) - place(b.reason) || (a.reason < b.reason ? -1 : 1));
}
