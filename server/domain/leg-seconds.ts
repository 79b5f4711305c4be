/** How long the parts of a visit took, as every screen and report says it: whole seconds, closed hours left out. */
import type { EpochMillis, SiteSettings } from "@motcua/protocol";
import { closedSecondsBetween } from "./hours.ts";
import type { EndedLeg } from "./visit.ts";
import { wholeSeconds } from "./whole-seconds.ts";

/** How long somebody waited while the office was open. */
export function openSeconds(settings: SiteSettings, from: EpochMillis, until: EpochMillis): number {
  return wholeSeconds(until - from - closedSecondsBetween(settings, from, until) * 1000);
}

/** The service of a leg without what it was held aside for; null of one that was not served, or is in doubt. */
export function servedSeconds(leg: EndedLeg): number | null {
  return leg.end === "finished" && !leg.doubtful && leg.startedAt !== null
    ? wholeSeconds(leg.endedAt - leg.startedAt - leg.parkedSeconds * 1000)
    : null;
}
