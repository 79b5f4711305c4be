/** All measures of satisfaction over one set of legs and votes. */
import type { SatisfactionMeasures } from "@motcua/protocol";
import { collectionModes } from "./measures/collection-modes.ts";
import { responseRate } from "./measures/response-rate.ts";
import { type ShareRules, satisfiedShare } from "./measures/satisfied-share.ts";
import type { LegRow, VoteRow } from "./report-rows.ts";

export interface SatisfactionRules extends ShareRules {
  /** whether a vote arrived after the day it counts in */
  readonly arrivedLate: (vote: VoteRow) => boolean;
}

/** V1: a press without a leg is counted apart. A paper form has no leg and is a rating all the same. */
export function isRating({ leg, mode }: VoteRow): boolean {
  return leg !== null || mode === "paper";
}

export function measureSatisfaction(
  legs: readonly LegRow[],
  votes: readonly VoteRow[],
  rules: SatisfactionRules,
): SatisfactionMeasures {
  const ratings = votes.filter(isRating);
  const votedLegs = new Set(ratings.flatMap(({ leg }) => leg ?? []));
  return {
    n: ratings.length,
    share: satisfiedShare(ratings, rules),
    response: responseRate(legs, votedLegs),
    modes: collectionModes(ratings, rules),
    withoutLeg: votes.length - ratings.length,
    late: ratings.filter(rules.arrivedLate).length,
  };
}
