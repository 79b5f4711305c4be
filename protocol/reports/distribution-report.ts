/** GET /api/v1/reports/distribution: how often a time was how long, with its median, 90th percentile and target. */
import { type Static, Type } from "typebox";
import { Bilingual, orNull } from "../ids.ts";
import { Spread } from "../views/live-view.ts";
import { Count } from "../views/shown.ts";
import { Ratio, WholeSeconds } from "./figures.ts";
import { periodHead } from "./head.ts";
import { ReportBy, TimeFigure } from "./query.ts";

export const DistributionReport = Type.Object({
  report: Type.Literal("distribution"),
  ...periodHead,
  figure: TimeFigure,
  /** the group it is of, or null of all legs */
  group: orNull(Type.Object({ by: ReportBy, key: orNull(Type.String()), name: Bilingual })),
  /** exact, from every single time */
  spread: orNull(Spread),
  /** of waits only: the target, and the legs called within it */
  target: orNull(Type.Object({ minutes: Type.Number(), serviceLevel: Ratio })),
  binSeconds: Type.Integer({ minimum: 1 }),
  /** half-open from `fromSeconds`, without gaps; the last takes all that is longer when `untilSeconds` is null */
  bins: Type.Array(Type.Object({ fromSeconds: WholeSeconds, untilSeconds: orNull(WholeSeconds), n: Count })),
});
export type DistributionReport = Static<typeof DistributionReport>;
