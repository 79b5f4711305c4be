/** All measures of satisfaction, from a tally. */
import type { CollectionMode, RatingReason, SatisfactionMeasures } from "@motcua/protocol";
import { ratioOf } from "./measures/percent.ts";
import { type ShareRules, satisfiedShare, votesIn } from "./measures/satisfied-share.ts";
import { type Tally, voteKind } from "./tally/tally.ts";

export interface SatisfactionRules extends ShareRules {
  /** names the reasons that are still the site's, in its order */
  readonly ratingReasons: readonly RatingReason[];
}

/** V4: each way of collecting ratings on its own, beside the share of all. */
const modes: readonly CollectionMode[] = ["tablet", "phone", "paper"];

export function measureSatisfaction(
  { counts, named }: Tally,
  rules: SatisfactionRules,
): SatisfactionMeasures {
  const votes = [...named.votes].map(([key, n]) => ({ ...voteKind(key), n }));
  const share = satisfiedShare(votes, rules);
  return {
    n: votesIn(votes),
    share,
    response: ratioOf(counts.rated, counts.rateable),
    modes: modes.map((mode) => {
      const own = votes.filter((vote) => vote.mode === mode);
      return { mode, n: votesIn(own), share: satisfiedShare(own, rules) };
    }),
    reasons: share === null ? [] : reasonsOf(named.reasons, rules.ratingReasons),
    withoutLeg: counts.withoutLeg,
    late: counts.late,
  };
}

/** The most frequent first; equal ones in the site's order. */
function reasonsOf(counts: ReadonlyMap<string, number>, known: readonly RatingReason[]) {
  const place = (id: string) => {
    const found = known.findIndex((reason) => reason.id === id);
    return found < 0 ? known.length : found;
  };
  return [...counts]
    .map(([reason, n]) => {
      const named = known.find(({ id }) => id === reason);
      return { reason, name: named === undefined ? null : { vi: named.vi, en: named.en }, n };
    })
    .sort((a, b) => b.n - a.n || place(a.reason) - place(b.reason) || (a.reason < b.reason ? -1 : 1));
}
