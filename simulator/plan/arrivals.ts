/** When visitors come: a crowd before the doors open, a morning peak, a quieter afternoon, nobody at midday. */
import type { EpochMillis } from "@motcua/protocol";
import type { Dice } from "./dice.ts";
import type { Session } from "./sessions.ts";

const minute = 60_000;
/** Nobody comes in the last moments, so that a hub a little behind still gives the number. */
const lastMoments = 2 * minute;
/** The first minutes after the doors open, when the crowd that waited outside comes in. */
const doorsMinutes = 20;

interface Bin {
  readonly from: EpochMillis;
  readonly length: number;
  readonly weight: number;
}

/** Moments of arrival, in order, each within the time that numbers are given out. */
export function arrivalsOf(sessions: readonly Session[], visitors: number, dice: Dice): EpochMillis[] {
  const bins = sessions.flatMap((session, index) => binsOf(session, index));
  return Array.from({ length: visitors }, () => {
    const bin = dice.weighted(bins, ({ weight }) => weight);
    return Math.floor(bin.from + dice.share() * bin.length);
  }).sort((a, b) => a - b);
}

function binsOf(session: Session, index: number): Bin[] {
  const { issuesFrom, issuesUntil } = session;
  const end = Math.max(issuesFrom + minute, issuesUntil - lastMoments);
  const bins: Bin[] = [];
  for (let from = issuesFrom; from < end; from += minute) {
    const length = Math.min(minute, end - from);
    bins.push({ from, length, weight: (length / minute) * weightAt(session, from, index) });
  }
  return bins;
}

/** How many come in a minute, relative to an even day. */
function weightAt({ issuesFrom, from, until }: Session, at: EpochMillis, index: number): number {
  const isMorning = index === 0;
  if (at < from) {
    const closeness = (at - issuesFrom) / (from - issuesFrom);
    return isMorning ? 0.15 + 1.1 * closeness ** 2 : 0.1 + 0.6 * closeness;
  }
  const share = (at - from) / (until - from);
  const hump = (middle: number, width: number) => Math.exp(-(((share - middle) / width) ** 2));
  if (!isMorning) return 0.4 + 0.7 * hump(0.28, 0.25);
  const crowd = at - from < doorsMinutes * minute ? 0.6 : 0;
  return 0.45 + crowd + 1.5 * hump(0.25, 0.2);
}
