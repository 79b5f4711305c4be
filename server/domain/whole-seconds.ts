/**
 * A time that is over, in whole seconds; a second that has begun counts, so that a wait is within a target of whole
 * minutes exactly when its seconds are. The live board and the reports say the same figure by it. A clock that ran
 * back gives 0.
 */
export function wholeSeconds(millis: number): number {
  return Math.max(0, Math.ceil(Math.round(millis) / 1000));
}
