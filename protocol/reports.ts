/** Reports: what each figure is, and the documents that are made of them. */
import { type Static, Type } from "typebox";
import { Bilingual, BusinessDay, EpochMillis, orNull, SiteId } from "./ids.ts";
import { Spread } from "./views.ts";

const closed = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });
const Percent = Type.Number({ minimum: 0, maximum: 100, description: "at most two decimals" });

/** What a report is grouped by. */
export const ReportBy = Type.Union([
  Type.Literal("day"),
  Type.Literal("service"),
  Type.Literal("counter"),
  Type.Literal("officer"),
]);
export type ReportBy = Static<typeof ReportBy>;

export const ReportFormat = Type.Union([Type.Literal("json"), Type.Literal("csv")]);
export type ReportFormat = Static<typeof ReportFormat>;

/** The question of a report. The period is half-open: from the first day to the day after the last. */
export const ReportQuery = Type.Object(
  {
    from: BusinessDay,
    until: BusinessDay,
    by: Type.Optional(Type.Unsafe<ReportBy>({ ...ReportBy, description: "day when left out" })),
    format: Type.Optional(Type.Unsafe<ReportFormat>({ ...ReportFormat, description: "json when left out" })),
  },
  closed,
);
export type ReportQuery = Static<typeof ReportQuery>;

/** A part of a printed whole; no percentage of nothing. */
export const Ratio = Type.Object({ part: Count, of: Count, percent: orNull(Percent) });
export type Ratio = Static<typeof Ratio>;

/** The figures that have a definition of their own. */
export const figureIds = [
  "wait-time",
  "closed-time",
  "walk-time",
  "service-time",
  "service-level",
  "no-show-rate",
  "abandonment-rate",
  "doubtful",
  "promise-kept",
  "endings",
  "rating-share",
  "interval",
  "levels",
  "collection-mode",
  "response-rate",
  "without-leg",
  "late-votes",
] as const;
export type FigureId = (typeof figureIds)[number];
const FigureId = Type.Unsafe<FigureId>(Type.Union(figureIds.map((figure) => Type.Literal(figure))));

/** What a figure means, to be shown beside it. */
export const FigureDefinition = Type.Object({
  figure: FigureId,
  name: Bilingual,
  definition: Type.Object({ vi: Type.String(), en: Type.String() }),
});
export type FigureDefinition = Static<typeof FigureDefinition>;

/** The place in the journal that a document was made at: a later one may differ, and this says why. */
export const ReportPosition = Type.Object({
  epoch: Type.Integer({ minimum: 0 }),
  seq: Type.Integer({ minimum: 0 }),
  hash: Type.String({ description: "of the journal's last row, hex" }),
});
export type ReportPosition = Static<typeof ReportPosition>;

const head = {
  site: SiteId,
  office: Bilingual,
  timeZone: Type.String(),
  period: Type.Object({ from: BusinessDay, until: BusinessDay }),
  by: ReportBy,
  position: ReportPosition,
  /** the day of the period that is still open, whose figures go on changing */
  openDay: orNull(BusinessDay),
  madeAt: EpochMillis,
  definitions: Type.Array(FigureDefinition),
};

/** `key` is null for what belongs to no group, such as legs that no counter ever called. */
const groupOf = <T extends Parameters<typeof Type.Object>[0]>(measures: T) =>
  Type.Object({ key: orNull(Type.String()), name: Bilingual, ...measures });

/** How a leg went; `no-show` whether or not its number was given up afterwards, `open` while it goes on. */
export const LegEnding = Type.Union([
  Type.Literal("finished"),
  Type.Literal("no-show"),
  Type.Literal("transferred"),
  Type.Literal("returned"),
  Type.Literal("cancelled"),
  Type.Literal("expired"),
  Type.Literal("open"),
]);
export type LegEnding = Static<typeof LegEnding>;

const waitMeasures = {
  legs: Count,
  /** first call − joining, closed time taken out */
  wait: orNull(Spread),
  /** what was taken out: legs with closed time in their wait, and its seconds */
  closed: Type.Object({ legs: Count, seconds: Type.Number({ minimum: 0 }) }),
  walk: orNull(Spread),
  serviceTime: orNull(Spread),
  /** what service time leaves out */
  leftOut: Type.Object({ noShows: Count, transferred: Count, returned: Count, doubtful: Count }),
  serviceLevel: Ratio,
  noShows: Ratio,
  /** null by counter and officer: a ticket is issued at none. `later`: given up in a later leg, after a call */
  abandonment: orNull(Type.Object({ ...Ratio.properties, later: Count })),
  doubtful: Count,
  /** `uncalled`: tickets of the denominator that left without a call */
  promise: Type.Object({ ...Ratio.properties, uncalled: Count }),
  /** adds up to 100 */
  endings: Type.Array(Type.Object({ ending: LegEnding, n: Count, percent: orNull(Percent) })),
};

export const WaitMeasures = Type.Object(waitMeasures);
export type WaitMeasures = Static<typeof WaitMeasures>;

/** GET /api/v1/reports/waits */
export const WaitReport = Type.Object({
  report: Type.Literal("waits"),
  ...head,
  /** T of the service level */
  targetMinutes: Type.Number(),
  /** over all legs, not a mean of the groups */
  total: WaitMeasures,
  groups: Type.Array(groupOf(waitMeasures)),
});
export type WaitReport = Static<typeof WaitReport>;

/** How a rating came in. */
export const CollectionMode = Type.Union([
  Type.Literal("tablet"),
  Type.Literal("phone"),
  Type.Literal("paper"),
]);
export type CollectionMode = Static<typeof CollectionMode>;

/** Ratings of one level of one scale; `name` is null when the scale is no longer the site's. */
export const LevelCount = Type.Object({
  scale: Type.String(),
  level: Type.Integer(),
  name: orNull(Bilingual),
  satisfied: Type.Boolean(),
  n: Count,
  percent: Percent,
});
export type LevelCount = Static<typeof LevelCount>;

/** The satisfied share of at least the site's minimum of votes, with its 95 % Wilson interval. */
export const SatisfiedShare = Type.Object({
  satisfied: Count,
  percent: Percent,
  lowPercent: Percent,
  highPercent: Percent,
  /** adds up to 100 */
  levels: Type.Array(LevelCount),
});
export type SatisfiedShare = Static<typeof SatisfiedShare>;

const satisfactionMeasures = {
  n: Count,
  /** null below the minimum: n is shown and no share */
  share: orNull(SatisfiedShare),
  /** finished legs that could be rated and have a vote; percent null is "not known" */
  response: Ratio,
  modes: Type.Array(Type.Object({ mode: CollectionMode, n: Count, share: orNull(SatisfiedShare) })),
  /** presses without a leg, outside n */
  withoutLeg: Count,
  /** votes of n that arrived after the day of their leg */
  late: Count,
};

export const SatisfactionMeasures = Type.Object(satisfactionMeasures);
export type SatisfactionMeasures = Static<typeof SatisfactionMeasures>;

/** GET /api/v1/reports/satisfaction */
export const SatisfactionReport = Type.Object({
  report: Type.Literal("satisfaction"),
  ...head,
  minimumForShare: Count,
  /** over all votes, not a mean of the groups */
  total: SatisfactionMeasures,
  groups: Type.Array(groupOf(satisfactionMeasures)),
});
export type SatisfactionReport = Static<typeof SatisfactionReport>;
