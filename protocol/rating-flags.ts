/** Signs that ratings may have been pressed by staff: a reason to look, never a verdict, and nothing is left out. */
import { type Static, Type } from "typebox";
import { Bilingual, BusinessDay, CounterId } from "./ids.ts";

/** What gave a counter's ratings away. */
export const RatingFlagKind = Type.Union([
  Type.Literal("quick-answers"),
  Type.Literal("equal-answers"),
  Type.Literal("bursts"),
  Type.Literal("without-leg"),
  Type.Literal("far-from-peers"),
]);
export type RatingFlagKind = Static<typeof RatingFlagKind>;

/** One sign at one counter in one calendar month. */
export const RatingFlag = Type.Object({
  kind: RatingFlagKind,
  counter: CounterId,
  month: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}$" }),
  /** how many showed it, among how many */
  found: Type.Integer({ minimum: 0 }),
  of: Type.Integer({ minimum: 0 }),
  /** what was seen, against what, in a sentence for the person who must ask the counter about it */
  why: Bilingual,
});
export type RatingFlag = Static<typeof RatingFlag>;

/** GET /api/v1/reports/rating-flags */
export const RatingFlagReport = Type.Object({
  period: Type.Object({ from: BusinessDay, until: BusinessDay }),
  /** counter-months that were looked at: with ratings, whether or not a sign was found */
  counterMonths: Type.Integer({ minimum: 0 }),
  flags: Type.Array(RatingFlag),
  /** what each kind means */
  definitions: Type.Array(Type.Object({ kind: RatingFlagKind, name: Bilingual, definition: Bilingual })),
});
export type RatingFlagReport = Static<typeof RatingFlagReport>;

/** The question: a half-open period. */
export const RatingFlagQuery = Type.Object(
  { from: BusinessDay, until: BusinessDay },
  { additionalProperties: false },
);
export type RatingFlagQuery = Static<typeof RatingFlagQuery>;
