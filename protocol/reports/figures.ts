/** The figures that have a definition of their own, and the small values that figures are made of. */
import { type Static, Type } from "typebox";
import { Bilingual, orNull } from "../ids.ts";
import { Count } from "../views/shown.ts";

export const figureIds = [
  "issued",
  "wait-time",
  "closed-time",
  "walk-time",
  "service-time",
  "wrap-up-time",
  "service-level",
  "no-show-rate",
  "abandonment-rate",
  "doubtful",
  "promise-kept",
  "endings",
  "rating-share",
  "interval",
  "levels",
  "reasons",
  "collection-mode",
  "response-rate",
  "without-leg",
  "late-votes",
  "signed-in",
  "paused",
  "idle",
  "utilisation",
  "arrivals",
  "distribution",
  "before",
  "paper-forms",
  "dossiers",
  "qd766-rate",
  "sipas",
  "feedback",
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

export const Percent = Type.Number({ minimum: 0, maximum: 100, description: "at most two decimals" });
export const WholeSeconds = Type.Integer({ minimum: 0, description: "whole seconds; a second begun counts" });

/** A part of a printed whole; no percentage of nothing. */
export const Ratio = Type.Object({ part: Count, of: Count, percent: orNull(Percent) });
export type Ratio = Static<typeof Ratio>;
