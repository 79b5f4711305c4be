import type { Clock } from "../clock.ts";

/** What a wait ends with when its time is over. */
export const late = Symbol("late");

/** Why something was given up that did not come in its time; called off by somebody it is an `AbortError`. */
export const inVain = () => new DOMException("It did not come in time.", "TimeoutError");

/** A timer may be so late on a busy machine; one that is later was slept through. */
const busyMs = 250;

/**
 * Runs once a wait has had its time; the returned function calls it off. What the machine sleeps (a laptop that is closed,
 * a virtual machine that stands still) is nobody's delay: on waking, timers run before anything is read that had come
 * meanwhile, and the other end may have slept too. So a wait that ends far too late begins anew, with its whole time.
 */
export function whenOver(clock: Clock, ms: number, run: () => void): () => void {
  const dueMs = clock.nowMs() + ms;
  let callOff = clock.schedule(ms, () => {
    if (clock.nowMs() - dueMs > busyMs) callOff = whenOver(clock, ms, run);
    else run();
  });
  return () => callOff();
}

/** Waits for something, but no longer than so many milliseconds that the machine was awake; no timer stays behind. */
export function within<Value>(
  clock: Clock,
  ms: number,
  awaited: Promise<Value>,
): Promise<Value | typeof late> {
  return new Promise((resolve, reject) => {
    const callOff = whenOver(clock, ms, () => resolve(late));
    awaited.then(resolve, reject).finally(callOff);
  });
}
