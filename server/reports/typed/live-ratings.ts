/** The ratings that this program took itself, from the tallies of closed days and the rows of the open one. */
import type { FiguresPeriod } from "@motcua/protocol";
import { collectTotal } from "../collect.ts";
import type { Position, ReportSource } from "../report-source.ts";
import { beginReading } from "../roll-ups/day-tallies.ts";
import { voteKind } from "../tally/tally.ts";
import type { LiveRatings } from "./ratings-together.ts";

export async function liveRatings(
  source: ReportSource,
  period: FiguresPeriod,
): Promise<{ readonly at: Position; readonly live: LiveRatings }> {
  const reading = await beginReading(source, period);
  const { counts, named } = await collectTotal(source, reading, period);
  const votes = [...named.votes].map(([key, n]) => ({ ...voteKind(key), n }));
  const ofMode = (mode: string) => {
    const own = votes.filter((vote) => vote.mode === mode);
    const sum = (some: typeof own) => some.reduce((total, { n }) => total + n, 0);
    return { n: sum(own), satisfied: sum(own.filter(({ satisfied }) => satisfied)) };
  };
  return {
    at: reading.at,
    live: {
      tablet: ofMode("tablet"),
      phone: ofMode("phone"),
      response: { part: counts.rated, of: counts.rateable },
    },
  };
}
