/** What one row adds to a tally; docs/measures.md has the definitions. */

import { wholeSeconds } from "../../domain/whole-seconds.ts";
import { isNoShow } from "../measures/no-show-rate.ts";
import { serviceSeconds } from "../measures/service-time.ts";
import { secondsUntilLeft, waitSeconds } from "../measures/wait-time.ts";
import { walkSeconds } from "../measures/walk-time.ts";
import type { LegRow, StayRow, TicketRow, VoteRow } from "../report-rows.ts";
import { addNamed, type CountName, type Tally, voteKey } from "./tally.ts";

/** A ticket issued; abandoned when it left without any call, `later` when after a call in an earlier leg. */
export function addTicket({ counts }: Tally, { state }: TicketRow, legs: readonly LegRow[]): void {
  counts.issued++;
  if (state !== "cancelled" && state !== "expired") return;
  if (legs.every((leg) => leg.first_called_at === null)) counts.abandoned++;
  else if (legs.some(leftUncalled)) counts.abandonedLater++;
}

const leftUncalled = ({ ending, first_called_at }: LegRow) =>
  first_called_at === null && (ending === "cancelled" || ending === "expired");

const endingCounts: Readonly<Record<string, CountName>> = {
  finished: "finished",
  transferred: "transferred",
  returned: "returned",
  cancelled: "cancelled",
  expired: "expired",
};

/** A leg: its times, its end, and whether it could be and was rated. */
export function addLeg({ counts, times }: Tally, leg: LegRow, isRated: boolean): void {
  counts.legs++;
  if (isNoShow(leg)) counts.noShows++;
  else counts[endingCounts[leg.ending ?? ""] ?? "open"]++;
  if (leg.doubtful === 1) {
    counts.doubtful++;
    if (leg.ending === "finished") counts.finishedDoubtful++;
  }
  const wait = waitSeconds(leg);
  if (wait !== null) {
    times.wait.add(wait);
    if (leg.closed_seconds > 0) {
      counts.closedLegs++;
      counts.closedSeconds += wholeSeconds(leg.closed_seconds * 1000);
    }
  }
  const left = secondsUntilLeft(leg);
  if (left !== null) times.left.add(left);
  const walk = walkSeconds(leg);
  if (walk !== null) times.walk.add(walk);
  const service = serviceSeconds(leg);
  if (service !== null) times.service.add(service);
  if (leg.rateable === 1 && leg.ending === "finished") {
    counts.rateable++;
    if (isRated) counts.rated++;
  }
}

/** W1: the interval on the ticket and the wait of its first leg; both ends count as inside, who waits not at all. */
export function addPromise({ counts }: Tally, leg: LegRow, { low_minutes, high_minutes }: TicketRow): void {
  if (low_minutes === null || high_minutes === null) return;
  const wait = waitSeconds(leg);
  if (wait === null) {
    if (leg.ending !== null) counts.promiseUncalled++;
    return;
  }
  counts.promiseCalled++;
  if (low_minutes * 60 <= wait && wait <= high_minutes * 60) counts.promiseKept++;
}

/** V1: a press without a leg is counted apart. A paper form has no leg and is a rating all the same. */
export const isRating = ({ leg, mode }: VoteRow): boolean => leg !== null || mode === "paper";

export function addVote({ counts, named }: Tally, vote: VoteRow, isLate: boolean): void {
  const { mode, scale, level, satisfied } = vote;
  if (!isRating(vote)) {
    counts.withoutLeg++;
    return;
  }
  if (isLate) counts.late++;
  addNamed(named.votes, voteKey({ mode, scale, level, satisfied: satisfied === 1 }), 1);
  for (const reason of JSON.parse(vote.reasons) as string[]) addNamed(named.reasons, reason, 1);
}

const stayCounts: Readonly<Record<string, CountName>> = {
  ready: "readySeconds",
  calling: "callingSeconds",
  walk: "walkSeconds",
  serving: "servingSeconds",
  "wrap-up": "wrapUpSeconds",
};

/**
 * A stay, or the piece of it that lies in an hour. Ends are cut to whole seconds before they are subtracted, so that
 * pieces add up to the stay. One that only the close of the day ended is kept apart.
 */
export function addStay(
  { counts, named }: Tally,
  { kind, reason, doubtful }: StayRow,
  from: number,
  until: number,
  piece: "begins" | "goes-on",
): void {
  const seconds = Math.floor(until / 1000) - Math.floor(from / 1000);
  const times = piece === "begins" ? 1 : 0;
  if (doubtful === 1) {
    counts.unendedTimes += times;
    counts.unendedSeconds += seconds;
  } else if (kind === "paused") {
    addNamed(named.pauseSeconds, reason ?? "", seconds);
    addNamed(named.pauseTimes, reason ?? "", times);
  } else {
    const name = stayCounts[kind];
    if (name !== undefined) counts[name] += seconds;
  }
}
