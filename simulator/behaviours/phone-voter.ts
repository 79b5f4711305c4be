/** A voter at home or on the stairs: opens the ticket's link and answers the one question there (V1). */
import type { LegId } from "@motcua/protocol";
import { connectPhone } from "../client/connect.ts";
import type { HubAddress } from "../client/hub-client.ts";
import type { HubClock } from "../client/hub-clock.ts";
import type { PlannedVote } from "../plan/plan-day.ts";
import type { Tally } from "./tally.ts";

export interface PhoneVoteParts {
  readonly hub: HubAddress;
  readonly followUrl: string;
  readonly leg: LegId;
  readonly vote: PlannedVote | null;
  readonly clock: HubClock;
  readonly tally: Tally;
}

/** Waits until the phone asks about the leg, thinks, presses. */
export async function rateByPhone(parts: PhoneVoteParts, signal: AbortSignal): Promise<void> {
  const { hub, followUrl, leg, vote, clock, tally } = parts;
  if (vote === null) {
    tally.add("walkedAway");
    return;
  }
  const phone = await connectPhone({ hubUrl: hub.hubUrl, authority: hub.authority, followUrl });
  try {
    await phone.until(
      ({ stage }) => stage.kind === "served" && stage.rating.state === "asked" && stage.rating.leg === leg,
      signal,
    );
    const openedAt = clock.now();
    await clock.sleepUntil(openedAt + vote.thinkSeconds * 1000, signal);
    const { level, words } = vote;
    const reasons = [...vote.reasons];
    const reply = await phone.ask("vote:cast", {
      leg,
      level,
      reasons,
      words,
      votedAt: clock.now(),
      openedAt,
    });
    if (!tally.refused(reply)) tally.add("votes");
  } finally {
    phone.close();
  }
}
