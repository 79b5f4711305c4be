/** GET /api/v1/reports/waits: how long visitors waited, walked and were served, and how their legs ended. */
import { type Static, Type } from "typebox";
import { orNull } from "../ids.ts";
import { Spread } from "../views/live-view.ts";
import { Count } from "../views/shown.ts";
import { Percent, Ratio, WholeSeconds } from "./figures.ts";
import { beforeOf, groupedHead, groupOf } from "./head.ts";

/** How a leg went; `no-show` whether or not its number was given up afterwards, `open` while it goes on. */
export const legEndings = [
  "finished",
  "no-show",
  "transferred",
  "returned",
  "cancelled",
  "expired",
  "open",
] as const;
export type LegEnding = (typeof legEndings)[number];
export const LegEnding = Type.Unsafe<LegEnding>(Type.Union(legEndings.map((end) => Type.Literal(end))));

const waitMeasures = {
  legs: Count,
  /** tickets issued; null by counter, officer and mode: a ticket is issued at none */
  issued: orNull(Count),
  /** first call − joining, closed time taken out */
  wait: orNull(Spread),
  /** what was taken out: legs with closed time in their wait, and its seconds */
  closed: Type.Object({ legs: Count, seconds: WholeSeconds }),
  /** start of service − last call */
  walk: orNull(Spread),
  /** finish − start, parked time left out */
  serviceTime: orNull(Spread),
  /** what service time leaves out */
  leftOut: Type.Object({ noShows: Count, transferred: Count, returned: Count, doubtful: Count }),
  /** ready for the next − finish; also after a transfer away */
  wrapUp: orNull(Spread),
  /** legs called within the target; `of` is the denominator that is printed */
  serviceLevel: Ratio,
  noShows: Ratio,
  /** null by counter, officer and mode. `later`: given up in a later leg, after a call */
  abandonment: orNull(Type.Object({ ...Ratio.properties, later: Count })),
  doubtful: Count,
  /** `uncalled`: tickets of the denominator that left without a call */
  promise: Type.Object({ ...Ratio.properties, uncalled: Count }),
  /** adds up to 100 */
  endings: Type.Array(Type.Object({ ending: LegEnding, n: Count, percent: orNull(Percent) })),
};

export const WaitMeasures = Type.Object(waitMeasures);
export type WaitMeasures = Static<typeof WaitMeasures>;

export const WaitReport = Type.Object({
  report: Type.Literal("waits"),
  ...groupedHead,
  /** T of the service level */
  targetMinutes: Type.Number(),
  /** over all legs, not a mean of the groups */
  total: WaitMeasures,
  before: beforeOf(waitMeasures),
  groups: Type.Array(groupOf(waitMeasures)),
});
export type WaitReport = Static<typeof WaitReport>;
