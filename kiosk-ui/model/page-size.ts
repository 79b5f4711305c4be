import type { Looks } from "./appearance.ts";

export type Orientation = "portrait" | "landscape";

/** Rows and columns of a page of cards. */
export interface CardGrid {
  readonly columns: number;
  readonly rows: number;
}

/** How many service cards a page holds so that each can be read and touched with ease. */
export function cardGrid(orientation: Orientation, { text, reach }: Looks): CardGrid {
  if (orientation === "portrait") {
    if (text === "large") return { columns: 2, rows: reach === "low" ? 3 : 4 };
    return { columns: 2, rows: reach === "low" ? 4 : 9 };
  }
  if (text === "large") return { columns: 3, rows: reach === "low" ? 2 : 4 };
  return { columns: 4, rows: reach === "low" ? 3 : 4 };
}

/** How many findings a page of the search shows above the keyboard. */
export function findingRows(orientation: Orientation, { text, reach }: Looks): number {
  if (orientation === "landscape") return text === "large" ? 4 : reach === "low" ? 4 : 6;
  if (reach === "low") return text === "large" ? 2 : 3;
  return text === "large" ? 3 : 5;
}

/** One page of a list, and how many pages there are; a place beyond the end shows the last page. */
export function pageOf<T>(list: readonly T[], place: number, size: number) {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const held = Math.min(Math.max(0, place), pages - 1);
  return { shown: list.slice(held * size, (held + 1) * size), place: held, pages };
}
