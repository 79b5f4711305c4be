import type { LegSelection, TimeFigure } from "@motcua/protocol";

/** The legs that a time is measured of. */
export const legsOfTime: Readonly<Record<TimeFigure, LegSelection>> = {
  "wait-time": "called",
  "walk-time": "walked",
  "service-time": "served",
  "wrap-up-time": "wrapped-up",
};
