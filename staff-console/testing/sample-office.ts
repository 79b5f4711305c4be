import { readFileSync } from "node:fs";
import type { SiteSettings } from "@motcua/protocol";

/** The example office as its settings document, from the site file that every start reads. */
export function sampleSettings(siteFile: string): SiteSettings {
  const raw = JSON.parse(readFileSync(siteFile, "utf8")) as SiteSettings & {
    readonly counters: readonly (SiteSettings["counters"][number] & { readonly tablet: string | null })[];
  };
  return {
    ...raw,
    demonstration: true,
    longQueueMinutes: 45,
    doubtfulServiceMinutes: 90,
    hours: { days: raw.hours.days, sessions: raw.hours.sessions, holidays: [] },
    votes: { withoutLeg: "refused", minimumForShare: 10 },
    notices: [],
    pauseReasons: [],
    services: raw.services.map((service) => ({ ...service, closedReason: null })),
    counters: raw.counters.map(({ tablet, ...counter }) => ({
      ...counter,
      label: null,
      hasTablet: tablet !== null,
    })),
  };
}
