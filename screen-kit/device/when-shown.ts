import type { ReadonlySignal } from "@preact/signals";
import type { Timing } from "../link/timing.ts";

/** A screen without a view, such as one that is not paired, or one behind another window does the rest all the same. */
const latestMs = 5_000;

/**
 * Resolves once the first view is on the glass, at the latest after five seconds: what nobody waits for is fetched after
 * what they came for. Draws on the browser's frames.
 */
export function whenShown(view: ReadonlySignal<unknown>, { after }: Pick<Timing, "after">): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      undoLatest();
      resolve();
    };
    const undoLatest = after(latestMs, done);
    const stop = view.subscribe((first) => {
      if (first === null) return;
      requestAnimationFrame(() => requestAnimationFrame(done));
      queueMicrotask(() => stop());
    });
  });
}
