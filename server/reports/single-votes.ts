/** Single votes, without anything that they could be laid beside a visitor by (V2). */
import type { CollectionMode, SingleVote, VotesReport } from "@motcua/protocol";
import { type PeriodQuestion, type ReportSource, reportHead } from "./report-source.ts";
import { isRating } from "./tally/add-rows.ts";

export interface VotesQuestion extends PeriodQuestion {
  readonly counter: string | null;
  readonly service: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Sorted by what they say, never by when they came: an order in time would give the visitor away. */
export async function makeVotesReport(source: ReportSource, question: VotesQuestion): Promise<VotesReport> {
  const { period, counter, service, offset, limit } = question;
  const at = source.position();
  const votes = (await source.rows.votes(source.site, period))
    .filter(isRating)
    .filter((vote) => counter === null || vote.counter === counter)
    .filter((vote) => service === null || vote.service === service)
    .map((vote): SingleVote => {
      const { day, scale, level, satisfied, mode } = vote;
      return {
        day,
        counter: vote.counter,
        service: vote.service,
        scale,
        level,
        satisfied: satisfied === 1,
        reasons: (JSON.parse(vote.reasons) as string[]).toSorted(),
        mode: mode as CollectionMode,
      };
    })
    .map((vote) => ({ vote, key: JSON.stringify(vote) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ vote }) => vote);
  return {
    report: "votes",
    ...(await reportHead(source, at, question, ["levels", "reasons", "collection-mode"])),
    total: votes.length,
    offset,
    votes: votes.slice(offset, offset + limit),
  };
}
