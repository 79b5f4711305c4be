/** The scale in force and those before it: a vote is judged by the one that its question was asked with (V3). */
import type { RatingScale, SiteSettings } from "@motcua/protocol";

/** The latest of the scales that had this id, or undefined. */
export function scaleOf(
  { ratingScale, formerScales }: Pick<SiteSettings, "ratingScale" | "formerScales">,
  id: string,
): RatingScale | undefined {
  return ratingScale.id === id ? ratingScale : formerScales.find((former) => former.id === id);
}

/** A tablet keeps votes for a month at most, and an office hardly changes its scale. */
const keptScales = 10;

/** The former scales once other settings are in force, the latest first; what the document says of them is not asked. */
export function keepScales(before: SiteSettings, { ratingScale }: SiteSettings): RatingScale[] {
  const known =
    before.ratingScale.id === ratingScale.id
      ? before.formerScales
      : [before.ratingScale, ...before.formerScales];
  return known.filter(({ id }) => id !== ratingScale.id).slice(0, keptScales);
}
