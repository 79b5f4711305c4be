import type { Clock } from "../clock.ts";

/** What a wait ends with when its time is over. */
export const late = Symbol("late");

/** Why something was given up that did not come in its time; called off by somebody it is an `AbortError`. */
export const inVain = () => new DOMException("It did not come in time.", "TimeoutError");

/** Waits for something, but no longer than so many milliseconds of the clock; no timer stays behind. */
export function within<Value>(
  clock: Clock,
  ms: number,
  awaited: Promise<Value>,
): Promise<Value | typeof late> {
  return new Promise((resolve, reject) => {
    const callOff = clock.schedule(ms, () => resolve(late));
    awaited.then(resolve, reject).finally(callOff);
  });
}
