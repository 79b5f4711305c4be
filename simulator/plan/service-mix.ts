/** What visitors come for: the fields that offices are full of, held to what the counters could ever serve. */
import type { ServiceId, SiteSettings } from "@motcua/protocol";
import type { Session } from "./sessions.ts";

export interface MixedService {
  readonly id: ServiceId;
  readonly expectedMinutes: number;
  readonly functional: boolean;
  /** relative to the others */
  readonly weight: number;
  /** 1 on an ordinary day; below it where a crowd makes officers hurry */
  readonly pace: number;
}

/** How often a field is asked for, beside what its counters could serve evenly; one that is not named counts 0.6. */
const popularity: Readonly<Record<string, number>> = {
  certification: 2,
  "civil-status": 1.8,
  land: 1.6,
  police: 1.3,
  "land-secured-transactions": 1,
  "social-protection": 0.8,
  tax: 0.8,
  "collect-results": 0.7,
};
const otherwisePopular = 0.6;
/** Walking to the counter and wrapping up, beside the service itself. */
const aroundServiceMinutes = 1.2;
/** Above this share of their time officers begin to hurry, but never beyond a third of the usual time. */
const easyShare = 0.85;
const quickest = 1 / 3;

/** The services that take visitors, each with its share of them and the pace it is served at. */
export function serviceMix(
  settings: Pick<SiteSettings, "services" | "counters">,
  sessions: readonly Session[],
  visitors: number,
): MixedService[] {
  const openMinutes = sessions.reduce((sum, { from, until }) => sum + (until - from) / 60_000, 0);
  const offered = settings.services.filter(
    ({ id, closedReason }) =>
      closedReason === null && settings.counters.some(({ services }) => services.includes(id)),
  );
  if (offered.length === 0) throw new Error("No counter takes any service: there is nothing to come for.");
  const counterShares = new Map(
    offered.map(({ id }) => [
      id,
      settings.counters.reduce(
        (sum, { services }) => sum + (services.includes(id) ? 1 / services.length : 0),
        0,
      ),
    ]),
  );
  const capacities = offered.map(
    ({ id, expectedMinutes }) =>
      ((counterShares.get(id) ?? 0) * openMinutes) / (expectedMinutes + aroundServiceMinutes),
  );
  const load = visitors / capacities.reduce((sum, capacity) => sum + capacity, 0);
  // On a full day people go where there is room: favourites count for less.
  const taste = Math.min(1, Math.max(0.2, 1.4 - load));
  const weights = offered.map(
    ({ id }, index) => (capacities[index] ?? 0) * (popularity[id] ?? otherwisePopular) ** taste,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return offered.map(({ id, expectedMinutes, functional }, index) => {
    const weight = weights[index] ?? 0;
    const expectedLoad = (visitors * weight) / total / (capacities[index] ?? 1);
    const pace = Math.min(1, Math.max(quickest, easyShare / expectedLoad));
    return { id, expectedMinutes, functional, weight, pace };
  });
}
