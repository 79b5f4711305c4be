import { type ReadonlySignal, signal } from "@preact/signals";
import type { Timing } from "../link/timing.ts";

/** Keeps the second touch of a double touch from pressing something on the page that the first one opened. */
export interface PageGuard {
  /** "settling" for the blink of an eye after a page has opened; presses are to be ignored meanwhile */
  readonly state: ReadonlySignal<"settling" | "open">;
  /** a page opens now */
  opened(): void;
  close(): void;
}

/** Two touches of an unsteady hand come within 300 ms; a person who has read the new page needs longer. */
const settleMs = 350;

/** Watches over the first moment of each page. */
export function createPageGuard({ after }: Pick<Timing, "after">): PageGuard {
  const state = signal<"settling" | "open">("open");
  let undo: () => void = () => undefined;
  return {
    state,
    opened() {
      undo();
      state.value = "settling";
      undo = after(settleMs, () => {
        state.value = "open";
      });
    },
    close: () => undo(),
  };
}
