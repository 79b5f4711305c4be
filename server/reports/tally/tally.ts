/** All that is counted of one group of legs, tickets, votes and stays; two tallies added are the tally of both. */
import { Histogram } from "./histogram.ts";

/** The plain counts. The order is that of packed tallies: a new one goes to the end, and `tallyForm` changes. */
export const countNames = [
  "issued",
  "abandoned",
  "abandonedLater",
  "legs",
  "closedLegs",
  "closedSeconds",
  "noShows",
  "finished",
  "transferred",
  "returned",
  "cancelled",
  "expired",
  "open",
  "finishedDoubtful",
  "doubtful",
  "promiseKept",
  "promiseCalled",
  "promiseUncalled",
  "rateable",
  "rated",
  "withoutLeg",
  "late",
  "readySeconds",
  "callingSeconds",
  "walkSeconds",
  "servingSeconds",
  "wrapUpSeconds",
  "unendedTimes",
  "unendedSeconds",
  /** days on which a ticket was issued; of whole days and weekdays only */
  "issuingDays",
] as const;
export type CountName = (typeof countNames)[number];

/** The times that have a histogram; `left` is the wait of legs that left uncalled. */
export const timeNames = ["wait", "left", "walk", "service", "wrapUp"] as const;
export type TimeName = (typeof timeNames)[number];

/** Counts by a name of the office's own: `pauses` and `pauseTimes` by reason, `reasons` by reason, votes by kind. */
export const namedCounts = ["votes", "reasons", "pauseSeconds", "pauseTimes"] as const;
export type NamedCounts = (typeof namedCounts)[number];

/** What packed tallies depend on beside the rows: another text means that they hold no more. */
export const tallyForm = "1";

export interface Tally {
  readonly counts: Record<CountName, number>;
  readonly times: Readonly<Record<TimeName, Histogram>>;
  readonly named: Readonly<Record<NamedCounts, Map<string, number>>>;
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    counts: Object.fromEntries(countNames.map((name) => [name, 0])) as Record<CountName, number>,
    times: {
      wait: new Histogram(),
      left: new Histogram(),
      walk: new Histogram(),
      service: new Histogram(),
      wrapUp: new Histogram(),
    },
    named: { votes: new Map(), reasons: new Map(), pauseSeconds: new Map(), pauseTimes: new Map() },
  };
}

/** Adds one tally to another, which changes. */
export function addTally(to: Tally, tally: Tally): void {
  for (const name of countNames) to.counts[name] += tally.counts[name];
  for (const name of timeNames) to.times[name].addAll(tally.times[name]);
  for (const name of namedCounts) {
    for (const [key, n] of tally.named[name]) addNamed(to.named[name], key, n);
  }
}

/** Adds to a count by name. */
export function addNamed(counts: Map<string, number>, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}

/** The kind of a vote: what level of what scale, whether that was satisfied, and how it came in. */
export interface VoteKind {
  readonly scale: string;
  readonly level: number;
  readonly satisfied: boolean;
  readonly mode: string;
}

export const voteKey = ({ scale, level, satisfied, mode }: VoteKind): string =>
  `${mode} ${scale} ${level} ${satisfied ? 1 : 0}`;

/** The kind that `voteKey` wrote; scales and modes hold no space. */
export function voteKind(key: string): VoteKind {
  const [mode = "", scale = "", level, satisfied] = key.split(" ");
  return { mode, scale, level: Number(level), satisfied: satisfied === "1" };
}
