/** Figures of a set of visits, each reckoned the plain way: filter, sort, count. */
import type { Counted, CountedLeg, CountedTicket, CountedVote } from "./count-visits.ts";

export interface Figures {
  readonly [name: string]: number | null;
}

/** Half a second never matters here: a second begun counts whole. */
const seconds = (millis: number) => Math.ceil(millis / 1000);

export const waitOf = (leg: CountedLeg): number | null =>
  leg.firstCall === null ? null : seconds(leg.firstCall - leg.joinedAt - leg.breakMillis);

/** All figures of these legs and tickets; `tickets` null where none is told. */
export function figuresOf(
  { settings }: Pick<Counted, "settings">,
  legs: readonly CountedLeg[],
  tickets: readonly CountedTicket[] | null,
): Figures {
  const target = settings.waitTargetMinutes * 60;
  const called = legs.filter((leg) => leg.firstCall !== null);
  const waits = called.map((leg) => waitOf(leg) ?? 0);
  const left = legs
    .filter((leg) => leg.firstCall === null && ["cancelled", "expired"].includes(leg.ending))
    .map((leg) => seconds((leg.endedAt ?? 0) - leg.joinedAt - leg.breakMillis));
  const served = legs.filter(({ ending, isDoubtful }) => ending === "finished" && !isDoubtful);
  const started = legs.filter((leg) => leg.startedAt !== null && leg.lastCall !== null);
  const promised = legs.filter(({ by, ticket }) => by === "issue" && ticket.promise !== null);
  const kept = promised.filter((leg) => {
    const wait = waitOf(leg);
    const { lowMinutes = 0, highMinutes = 0 } = leg.ticket.promise ?? {};
    return wait !== null && wait >= lowMinutes * 60 && wait <= highMinutes * 60;
  });
  const broken = promised.filter((leg) => leg.firstCall === null && leg.ending !== "open").length;
  const gone = tickets?.filter(({ state }) => state === "gone") ?? null;
  const never = gone?.filter((ticket) => ticket.legs.every((leg) => leg.firstCall === null));
  const ended = (ending: string) => legs.filter((leg) => leg.ending === ending).length;
  const rateable = legs.filter(({ isRateable, ending }) => isRateable && ending === "finished");
  return {
    legs: legs.length,
    ...timesOf("wait", waits),
    closedLegs: called.filter(({ breakMillis }) => breakMillis > 0).length,
    closedSeconds: called.reduce((sum, { breakMillis }) => sum + seconds(breakMillis), 0),
    ...timesOf(
      "walk",
      started.map(({ startedAt, lastCall }) => seconds((startedAt ?? 0) - (lastCall ?? 0))),
    ),
    ...timesOf(
      "service",
      served.map((leg) => seconds((leg.endedAt ?? 0) - (leg.startedAt ?? 0) - leg.parkedMillis)),
    ),
    inTime: waits.filter((wait) => wait <= target).length,
    inTimeOf: waits.length + left.filter((wait) => wait > target).length,
    noShows: ended("no-show"),
    called: called.length,
    doubtful: legs.filter(({ isDoubtful }) => isDoubtful).length,
    promiseKept: kept.length,
    promiseOf: promised.filter((leg) => leg.firstCall !== null).length + broken,
    promiseUncalled: broken,
    finished: ended("finished"),
    transferred: ended("transferred"),
    returned: ended("returned"),
    cancelled: ended("cancelled"),
    expired: ended("expired"),
    open: ended("open"),
    issued: tickets?.length ?? null,
    abandoned: never?.length ?? null,
    abandonedLater:
      gone?.filter(
        (ticket) => never?.includes(ticket) === false && ticket.legs.some((leg) => leg.firstCall === null),
      ).length ?? null,
    rateable: rateable.length,
    rated: rateable.filter(({ vote }) => vote !== null).length,
  };
}

/** Figures of these votes. */
export function ratingsOf(votes: readonly CountedVote[]): Figures {
  const ratings = votes.filter(({ leg }) => leg !== null);
  return {
    ratings: ratings.length,
    satisfied: ratings.filter(({ isSatisfied }) => isSatisfied).length,
    late: ratings.filter(({ isLate }) => isLate).length,
    withoutLeg: votes.length - ratings.length,
  };
}

function timesOf(name: string, values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (tenths: number) => sorted[Math.ceil((sorted.length * tenths) / 10) - 1] ?? null;
  return {
    [`${name}Times`]: sorted.length,
    [`${name}Median`]: rank(5),
    [`${name}P90`]: rank(9),
    [`${name}Max`]: rank(10),
    [`${name}Sum`]: sorted.reduce((sum, value) => sum + value, 0),
  };
}
