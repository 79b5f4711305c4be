/** All measures of waiting and service, from a tally. */
import { type LegEnding, legEndings, type WaitMeasures } from "@motcua/protocol";
import { partsOfHundred, ratioOf } from "./measures/percent.ts";
import type { CountName, Tally } from "./tally/tally.ts";

export interface WaitRules {
  /** T of the service level */
  readonly targetMinutes: number;
  /** `elsewhere` where tickets cannot be told apart: one is issued at no counter and by no officer */
  readonly tickets: "here" | "elsewhere";
}

export function measureWaits({ counts, times }: Tally, { targetMinutes, tickets }: WaitRules): WaitMeasures {
  const { wait, left, walk, service, wrapUp } = times;
  const called = wait.n;
  const target = targetMinutes * 60;
  return {
    legs: counts.legs,
    issued: tickets === "here" ? counts.issued : null,
    wait: wait.spread(),
    closed: { legs: counts.closedLegs, seconds: counts.closedSeconds },
    walk: walk.spread(),
    serviceTime: service.spread(),
    leftOut: {
      noShows: counts.noShows,
      transferred: counts.transferred,
      returned: counts.returned,
      doubtful: counts.finishedDoubtful,
    },
    wrapUp: wrapUp.spread(),
    serviceLevel: ratioOf(wait.within(target), called + left.n - left.within(target)),
    noShows: ratioOf(counts.noShows, called),
    abandonment:
      tickets === "here"
        ? { ...ratioOf(counts.abandoned, counts.issued), later: counts.abandonedLater }
        : null,
    doubtful: counts.doubtful,
    promise: {
      ...ratioOf(counts.promiseKept, counts.promiseCalled + counts.promiseUncalled),
      uncalled: counts.promiseUncalled,
    },
    endings: endings(counts),
  };
}

const countOf: Readonly<Record<LegEnding, CountName>> = {
  finished: "finished",
  "no-show": "noShows",
  transferred: "transferred",
  returned: "returned",
  cancelled: "cancelled",
  expired: "expired",
  open: "open",
};

function endings(counts: Tally["counts"]): WaitMeasures["endings"] {
  const numbers = legEndings.map((ending) => counts[countOf[ending]]);
  const percents = partsOfHundred(numbers);
  return legEndings.map((ending, place) => ({
    ending,
    n: numbers[place] ?? 0,
    percent: percents[place] ?? null,
  }));
}
