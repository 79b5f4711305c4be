/** C3: a call that was not spoken this long after it was made is shown and not spoken, by the hub's clock. */
export const speakWithinMs = 20_000;

/** Between two calls the hub is asked for its leave, and the loudspeaker gets a moment of lead. */
export const betweenCallsSeconds = 0.5;

/** How long a call takes that is said briefly, after a still hall and directly after another call. */
export interface BriefSeconds {
  readonly first: number;
  readonly following: number;
}

/** Whether of five calls of one moment the last is still to be spoken when its turn comes (C3). */
export function fiveAreInTime({ first, following }: BriefSeconds): boolean {
  return first + 3 * following + 4 * betweenCallsSeconds <= speakWithinMs / 1000;
}
