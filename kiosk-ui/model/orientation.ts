import { type ReadonlySignal, signal } from "@preact/signals";
import type { Orientation } from "./page-size.ts";

/** How the glass stands, also when somebody turns it. */
export function watchOrientation(portrait: MediaQueryList): ReadonlySignal<Orientation> {
  const of = ({ matches }: { matches: boolean }): Orientation => (matches ? "portrait" : "landscape");
  const orientation = signal(of(portrait));
  portrait.addEventListener("change", (change) => {
    orientation.value = of(change);
  });
  return orientation;
}
