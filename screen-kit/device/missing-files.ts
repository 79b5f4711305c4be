import { type ReadonlySignal, signal } from "@preact/signals";
import type { Connection } from "../link/connection.ts";

export interface MissingFilesParts {
  /** hears when a part of the program did not come: the window */
  readonly files: Pick<EventTarget, "addEventListener">;
  readonly connection: ReadonlySignal<Connection>;
}

/**
 * "to-be-fetched" once the hub is back after a part of the program did not come. A browser of Chrome 109's class asks for
 * it no second time for as long as the page lives. A part that is missing though the hub never went away is missing there
 * too, and beginning anew would bring nothing.
 */
export function watchMissingFiles({
  files,
  connection,
}: MissingFilesParts): ReadonlySignal<"none" | "to-be-fetched"> {
  const missing = signal<"none" | "to-be-fetched">("none");
  let state: "whole" | "missed" | "missed-and-away" = "whole";
  const isAway = () => connection.peek().kind !== "connected";
  files.addEventListener("vite:preloadError", () => {
    state = isAway() ? "missed-and-away" : "missed";
  });
  connection.subscribe(() => {
    if (state === "missed" && isAway()) state = "missed-and-away";
    else if (state === "missed-and-away" && !isAway()) missing.value = "to-be-fetched";
  });
  return missing;
}
