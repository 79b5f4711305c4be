import type { ReadonlySignal } from "@preact/signals";
import type { Timing } from "../link/timing.ts";

/** A screen without a view, such as one that is not paired, or one behind another window does the rest all the same. */
const latestMs = 5_000;

/** A processor that is never idle does the rest all the same. */
const busyMs = 500;

/**
 * Resolves once the first view is on the glass and the processor has nothing else to do, at the latest after five seconds:
 * what nobody waits for is fetched after what they came for. A browser draws after its first frame has begun.
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
      requestAnimationFrame(() => requestAnimationFrame(() => whenIdle(done)));
      queueMicrotask(() => stop());
    });
  });
}

/** Safari knows no idle time. */
function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(run, { timeout: busyMs });
  else setTimeout(run);
}
