/** Looks at every counter-month for the signs of ratings pressed by staff. Nothing is taken out of any figure. */
import type { RatingFlag } from "@motcua/protocol";
import { findBursts } from "./bursts.ts";
import type { CounterMonth } from "./counter-month.ts";
import { findEqualAnswers } from "./equal-answers.ts";
import { findFarFromPeers } from "./far-from-peers.ts";
import { findQuickAnswers } from "./quick-answers.ts";
import { findPressesWithoutLeg } from "./without-leg.ts";

const signs = [findQuickAnswers, findEqualAnswers, findBursts, findPressesWithoutLeg, findFarFromPeers];

/** The signs found, each explained, in the order of months and counters. Peers are the month's other counters. */
export function findRatingFlags(months: readonly CounterMonth[]): RatingFlag[] {
  return months.flatMap((own) => {
    const { counter, month } = own;
    const peers = months.filter((other) => other.month === month && other.counter !== counter);
    return signs.flatMap((find): RatingFlag[] => {
      const found = own.votes.length === 0 ? null : find(own, peers);
      return found === null ? [] : [{ ...found, counter, month }];
    });
  });
}
