/** A voter at the tablet: answers the question of the leg that has just ended, or walks away (V1, V3). */
import type { EpochMillis, LegId } from "@motcua/protocol";
import type { DeviceChannel } from "../client/channels.ts";
import { firstOf } from "../client/first-of.ts";
import type { HubClient } from "../client/hub-client.ts";
import type { HubClock } from "../client/hub-clock.ts";
import type { PlannedVote } from "../plan/plan-day.ts";
import type { Tally } from "./tally.ts";

/** A tablet that has not shown the question for so long is answered all the same: the vote is the leg's. */
const questionWithinMillis = 2_000;

export interface VoteParts {
  readonly tablet: HubClient<DeviceChannel<"tablet">>;
  readonly leg: LegId;
  readonly finishedAt: EpochMillis;
  readonly vote: PlannedVote | null;
  readonly clock: HubClock;
  readonly tally: Tally;
}

/** Looks at the question, thinks, presses; a hub that is away gets the same vote again later. */
export async function rate(parts: VoteParts, signal: AbortSignal): Promise<void> {
  const { tablet, leg, finishedAt, vote, clock, tally } = parts;
  if (vote === null) {
    tally.add("walkedAway");
    return;
  }
  const latest = clock.now() + questionWithinMillis * clock.rate();
  await firstOf<unknown>(signal, [
    (inner) => tablet.until(({ question }) => question?.leg === leg, inner),
    (inner) => clock.sleepUntil(latest, inner),
  ]);
  const openedAt = Math.max(clock.now(), finishedAt);
  await clock.sleepUntil(openedAt + vote.thinkSeconds * 1000, signal);
  const { level, words } = vote;
  const votedAt = clock.now();
  const reply = await tablet.ask("vote:cast", {
    leg,
    level,
    reasons: [...vote.reasons],
    words,
    votedAt,
    openedAt,
  });
  if (!tally.refused(reply)) tally.add("votes");
}
