/** The questions that reports answer. A period is half-open: from the first day to the day after the last. */
import { type Static, Type } from "typebox";
import { BusinessDay } from "../ids.ts";

const closed = { additionalProperties: false } as const;

/**
 * What a report is grouped by; every leg is in exactly one group of each.
 *
 * `hour` and `weekday` are those in which the leg joined its queue, and of utilisation the hours themselves.
 * `device` is the kiosk or person that issued the ticket. `mode` is how the leg was rated, none for one that was not.
 */
export const reportGroupings = [
  "day",
  "month",
  "weekday",
  "hour",
  "service",
  "procedure",
  "counter",
  "officer",
  "priority",
  "device",
  "mode",
] as const;
export type ReportBy = (typeof reportGroupings)[number];
export const ReportBy = Type.Unsafe<ReportBy>(Type.Union(reportGroupings.map((by) => Type.Literal(by))));

export const ReportFormat = Type.Union([Type.Literal("json"), Type.Literal("csv")]);
export type ReportFormat = Static<typeof ReportFormat>;

const format = Type.Optional(
  Type.Unsafe<ReportFormat>({ ...ReportFormat, description: "json when left out" }),
);

/** The question of a grouped report. */
export const ReportQuery = Type.Object(
  {
    from: BusinessDay,
    until: BusinessDay,
    by: Type.Optional(Type.Unsafe<ReportBy>({ ...ReportBy, description: "day when left out" })),
    format,
  },
  closed,
);
export type ReportQuery = Static<typeof ReportQuery>;

/** The question of a report on a whole period. */
export const PeriodQuery = Type.Object({ from: BusinessDay, until: BusinessDay, format }, closed);
export type PeriodQuery = Static<typeof PeriodQuery>;

/** Times that have a distribution. */
export const TimeFigure = Type.Union([
  Type.Literal("wait-time"),
  Type.Literal("walk-time"),
  Type.Literal("service-time"),
  Type.Literal("wrap-up-time"),
]);
export type TimeFigure = Static<typeof TimeFigure>;

/** The question of a distribution: one time, of all legs or those of one group. */
export const DistributionQuery = Type.Object(
  {
    from: BusinessDay,
    until: BusinessDay,
    figure: Type.Optional(Type.Unsafe<TimeFigure>({ ...TimeFigure, description: "wait-time when left out" })),
    by: Type.Optional(Type.Unsafe<ReportBy>({ ...ReportBy, description: "with `key`: only that group" })),
    key: Type.Optional(Type.String({ maxLength: 200, description: "of the group; empty for none" })),
    format,
  },
  closed,
);
export type DistributionQuery = Static<typeof DistributionQuery>;
