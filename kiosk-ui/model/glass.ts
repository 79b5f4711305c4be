import type { Looks } from "./appearance.ts";

/** The window in rem of its letters, reckoned: asking the browser for a laid-out size would make it lay out the page first. */
export interface Glass {
  readonly widthRem: number;
  readonly heightRem: number;
  readonly remPx: number;
}

/** As in the tokens of screen-kit: the base size of a kiosk follows the shorter side. */
export const rootVmin = 2.407;
export const largeTextZoom = 1.25;

/** What fits on a window of this size in letters of this size. */
export function glassOf(
  { innerWidth, innerHeight }: Pick<Window, "innerWidth" | "innerHeight">,
  { text }: Pick<Looks, "text">,
): Glass {
  const zoom = text === "large" ? largeTextZoom : 1;
  const remPx = (Math.min(innerWidth, innerHeight) * rootVmin * zoom) / 100;
  return { widthRem: innerWidth / remPx, heightRem: innerHeight / remPx, remPx };
}
