import type { Looks } from "./appearance.ts";

export type Orientation = "portrait" | "landscape";

/** Rows and columns of a page of cards. */
export interface CardGrid {
  readonly columns: number;
  readonly rows: number;
}

/** How many service cards a page holds at most; where the names need more room it holds fewer. */
export function cardGrid(orientation: Orientation, { text, reach }: Looks): CardGrid {
  if (orientation === "portrait") return { columns: 2, rows: reach === "low" ? 4 : 9 };
  return { columns: text === "large" ? 3 : 4, rows: reach === "low" ? 3 : 5 };
}

/** How many findings a page of the search holds at most. */
export const mostFindings = 7;

/** One page of a list, and how many pages there are; a place beyond the end shows the last page. */
export function pageOf<T>(list: readonly T[], place: number, size: number) {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const held = Math.min(Math.max(0, place), pages - 1);
  return { shown: list.slice(held * size, (held + 1) * size), place: held, pages };
}
