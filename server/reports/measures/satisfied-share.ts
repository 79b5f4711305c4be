/** Satisfied share: votes at levels that their scale marks as satisfied ÷ all votes. */
import type { RatingScale, SatisfiedShare } from "@motcua/protocol";
import { levelCounts, type VoteCount } from "./level-counts.ts";
import { percentOf } from "./percent.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export interface ShareRules {
  /** the scale in force: names the levels of its votes */
  readonly ratingScale: RatingScale;
  /** with fewer votes a group shows n and no share; 1 or more */
  readonly minimumForShare: number;
}

export const votesIn = (votes: readonly VoteCount[]): number => votes.reduce((sum, { n }) => sum + n, 0);

/**
 * The rating share with its 95 % Wilson interval and the counts a level, which would give the share away and go
 * with it; null below the minimum. Not the QĐ 766 rate of dossiers and not SIPAS.
 */
export function satisfiedShare(votes: readonly VoteCount[], rules: ShareRules): SatisfiedShare | null {
  const n = votesIn(votes);
  if (n < Math.max(1, rules.minimumForShare)) return null;
  const satisfied = votesIn(votes.filter((vote) => vote.satisfied));
  const { low, high } = wilsonInterval(satisfied, n);
  return {
    satisfied,
    percent: percentOf(satisfied / n),
    lowPercent: percentOf(low),
    highPercent: percentOf(high),
    levels: levelCounts(votes, rules.ratingScale),
  };
}
