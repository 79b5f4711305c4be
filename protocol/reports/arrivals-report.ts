/** GET /api/v1/reports/arrivals: the heat map of arrivals and waits by weekday and hour. */
import { type Static, Type } from "typebox";
import { orNull } from "../ids.ts";
import { Weekday } from "../site.ts";
import { Count } from "../views/shown.ts";
import { WholeSeconds } from "./figures.ts";
import { periodHead } from "./head.ts";

/** One hour of one weekday; hours in which nobody ever came are left out. */
export const ArrivalCell = Type.Object({
  weekday: Type.Unsafe<Weekday>(Weekday),
  /** 0 to 23 on the site's clock */
  hour: Type.Integer({ minimum: 0, maximum: 23 }),
  /** tickets issued in it */
  arrivals: Count,
  /** arrivals ÷ days of this weekday in the period on which the office issued anything, one decimal */
  arrivalsADay: Type.Number({ minimum: 0 }),
  /** legs that joined a queue in it and were called */
  waits: Count,
  /** of these legs */
  medianWaitSeconds: orNull(WholeSeconds),
  p90WaitSeconds: orNull(WholeSeconds),
});
export type ArrivalCell = Static<typeof ArrivalCell>;

export const ArrivalsReport = Type.Object({
  report: Type.Literal("arrivals"),
  ...periodHead,
  /** Monday first, then by hour */
  cells: Type.Array(ArrivalCell),
  /** what a chart needs for its scale */
  most: Type.Object({ arrivals: Count, medianWaitSeconds: WholeSeconds }),
});
export type ArrivalsReport = Static<typeof ArrivalsReport>;
