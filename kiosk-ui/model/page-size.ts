export type Orientation = "portrait" | "landscape";

/** How many findings a page of the search holds at most. */
export const mostFindings = 7;

/** One page of a list, and how many pages there are; a place beyond the end shows the last page. */
export function pageOf<T>(list: readonly T[], place: number, size: number) {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const held = Math.min(Math.max(0, place), pages - 1);
  return { shown: list.slice(held * size, (held + 1) * size), place: held, pages };
}
