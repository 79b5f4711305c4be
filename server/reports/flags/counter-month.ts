/** What the signs of pressing are looked for in: the ratings and the ended legs of one counter in one month. */
import type { CounterId, EpochMillis } from "@motcua/protocol";

/** A rating as the signs need it: no ticket, no words. */
export interface RatedVote {
  readonly leg: string | null;
  readonly day: string;
  readonly counter: string | null;
  readonly level: number;
  readonly mode: string;
  /** null when the device did not say */
  readonly opened_at: EpochMillis | null;
  readonly voted_at: EpochMillis;
}

/** A leg as the signs need it. */
export interface EndedLeg {
  readonly day: string;
  readonly counter: string | null;
  readonly started_at: EpochMillis | null;
  readonly ended_at: EpochMillis | null;
  readonly rateable: 0 | 1;
}

/** One counter's month; `votes` are those of its tablet, in the order in which they were given. */
export interface CounterMonth {
  readonly counter: CounterId;
  readonly month: string;
  readonly votes: readonly RatedVote[];
  readonly legs: readonly EndedLeg[];
}

/**
 * Parts rows into counter-months. Ratings by phone stay out: no officer can reach them. What belongs to no
 * counter stays out too.
 */
export function counterMonthsOf(votes: readonly RatedVote[], legs: readonly EndedLeg[]): CounterMonth[] {
  const parts = new Map<string, { votes: RatedVote[]; legs: EndedLeg[] }>();
  const partOf = (row: { day: string; counter: string }) => {
    const key = `${row.day.slice(0, 7)} ${row.counter}`;
    const known = parts.get(key) ?? { votes: [], legs: [] };
    parts.set(key, known);
    return known;
  };
  for (const vote of votes) {
    if (vote.counter !== null && vote.mode === "tablet")
      partOf({ ...vote, counter: vote.counter }).votes.push(vote);
  }
  for (const leg of legs) {
    if (leg.counter !== null && leg.ended_at !== null)
      partOf({ ...leg, counter: leg.counter }).legs.push(leg);
  }
  return [...parts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { votes: given, legs: ended }]) => ({
      counter: key.slice(8) as CounterId,
      month: key.slice(0, 7),
      votes: given.toSorted((a, b) => a.voted_at - b.voted_at),
      legs: ended.toSorted((a, b) => (a.ended_at ?? 0) - (b.ended_at ?? 0)),
    }));
}
