/** GET /api/v1/reports/satisfaction: the rating share, which is neither the QĐ 766 rate nor SIPAS. */
import { type Static, Type } from "typebox";
import { Bilingual, orNull } from "../ids.ts";
import { Count } from "../views/shown.ts";
import { Percent, Ratio } from "./figures.ts";
import { beforeOf, groupedHead, groupOf } from "./head.ts";

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
  /** ratings that gave a reason, one rating may give several; empty below the minimum of ratings, like the share */
  reasons: Type.Array(Type.Object({ reason: Type.String(), name: orNull(Bilingual), n: Count })),
  /** presses without a leg, outside n */
  withoutLeg: Count,
  /** votes of n that arrived after the day of their leg */
  late: Count,
};

export const SatisfactionMeasures = Type.Object(satisfactionMeasures);
export type SatisfactionMeasures = Static<typeof SatisfactionMeasures>;

export const SatisfactionReport = Type.Object({
  report: Type.Literal("satisfaction"),
  ...groupedHead,
  minimumForShare: Count,
  /** over all votes, not a mean of the groups */
  total: SatisfactionMeasures,
  before: beforeOf(satisfactionMeasures),
  groups: Type.Array(groupOf(satisfactionMeasures)),
});
export type SatisfactionReport = Static<typeof SatisfactionReport>;
