/** GET /api/v1/reports/legs: the legs behind a figure, for those who answer for the office. No vote is among them (V2). */
import { type Static, Type } from "typebox";
import { BusinessDay, EpochMillis, orNull } from "../ids.ts";
import { Weekday } from "../site.ts";
import { Count } from "../views/shown.ts";
import { WholeSeconds } from "./figures.ts";
import { periodHead } from "./head.ts";
import { ReportBy } from "./query.ts";
import { LegEnding } from "./wait-report.ts";

/** Which legs of the group: those a figure counts, or those that it counts against. */
export const legSelections = [
  "all",
  "issued",
  "called",
  "called-in-time",
  "called-late",
  "left-late",
  "no-show",
  "abandoned",
  "doubtful",
  "walked",
  "served",
  "wrapped-up",
  "transferred",
  "returned",
  "promise-kept",
  "promise-broken",
  "rateable",
] as const;
export type LegSelection = (typeof legSelections)[number];
export const LegSelection = Type.Unsafe<LegSelection>(
  Type.Union(legSelections.map((which) => Type.Literal(which))),
);

export const LegsQuery = Type.Object(
  {
    from: BusinessDay,
    until: BusinessDay,
    /** with `key`: the legs of one group; `mode` is refused, a leg would give away how it was rated */
    by: Type.Optional(ReportBy),
    key: Type.Optional(Type.String({ maxLength: 200, description: "of the group; empty for none" })),
    which: Type.Optional(Type.Unsafe<LegSelection>({ ...LegSelection, description: "all when left out" })),
    weekday: Type.Optional(
      Type.Unsafe<Weekday>({ ...Weekday, description: "with `by=hour`: one cell of the heat map" }),
    ),
    fromSeconds: Type.Optional(Type.Integer({ minimum: 0, description: "one bar of a distribution" })),
    /** of the time that `which` was measured of, else of the wait; the end does not belong to it */
    untilSeconds: Type.Optional(Type.Integer({ minimum: 0 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: "100 when left out" })),
  },
  { additionalProperties: false },
);
export type LegsQuery = Static<typeof LegsQuery>;

/** One leg with its own times; ids, not names: the report that led here has the names. */
export const LegBehind = Type.Object({
  number: Type.String(),
  day: BusinessDay,
  service: Type.String(),
  procedure: orNull(Type.String()),
  priority: orNull(Type.String()),
  counter: orNull(Type.String()),
  officer: orNull(Type.String()),
  joinedBy: Type.String(),
  joinedAt: EpochMillis,
  firstCalledAt: orNull(EpochMillis),
  lastCalledAt: orNull(EpochMillis),
  calls: Count,
  startedAt: orNull(EpochMillis),
  endedAt: orNull(EpochMillis),
  waitSeconds: orNull(WholeSeconds),
  walkSeconds: orNull(WholeSeconds),
  closedSeconds: WholeSeconds,
  serviceSeconds: orNull(WholeSeconds),
  wrapUpSeconds: orNull(WholeSeconds),
  ending: LegEnding,
  doubtful: Type.Boolean(),
});
export type LegBehind = Static<typeof LegBehind>;

/** The longest first, of the time that `which` was measured of, else of the wait; then in the order of joining. */
export const LegsReport = Type.Object({
  report: Type.Literal("legs"),
  ...periodHead,
  which: LegSelection,
  total: Count,
  offset: Count,
  legs: Type.Array(LegBehind),
});
export type LegsReport = Static<typeof LegsReport>;
