/** The scale in force and those before it: a vote is judged by the one that its question was asked with (V3). */
import type { RatingScale, SiteSettings } from "@motcua/protocol";

/** The latest of the scales that had this id, or undefined. */
export function scaleOf(
  { ratingScale, formerScales }: Pick<SiteSettings, "ratingScale" | "formerScales">,
  id: string,
): RatingScale | undefined {
  return ratingScale.id === id ? ratingScale : formerScales.find((former) => former.id === id);
}

/** Whether a scale keeps its id and yet asks something else: votes already cast would be counted otherwise (V3). */
export function hasOtherMeaning(before: SiteSettings, { ratingScale }: SiteSettings): boolean {
  const known = scaleOf(before, ratingScale.id);
  return known !== undefined && meaningOf(known) !== meaningOf(ratingScale);
}

/** Which levels there are and which of them are satisfied; words may be mended. */
function meaningOf({ levels }: RatingScale): string {
  return levels
    .map(({ value, satisfied }) => `${value}${satisfied}`)
    .toSorted()
    .join();
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
