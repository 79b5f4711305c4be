/**
 * Milliseconds as whole seconds; a second that has begun counts, so that a wait is within a target of whole minutes
 * exactly when its seconds are. A clock that ran back gives 0.
 */
export function wholeSeconds(millis: number): number {
  return Math.max(0, Math.ceil(Math.round(millis) / 1000));
}
