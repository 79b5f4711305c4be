/** V1, V3: one vote for one finished leg, also when it arrives after its day has closed. */
import {
  type BusinessDay,
  type EpochMillis,
  isRefused,
  type LegId,
  type Reply,
  refuse,
  type VoteId,
} from "@motcua/protocol";
import { businessDay } from "../domain/hours.ts";
import { scaleOf } from "../domain/rating-scale.ts";
import type { EndedLeg, SiteState } from "../domain/state.ts";
import { type Context, type Decide, fact } from "./decision.ts";

/** A vote about something longer ago than this has lost its place in the story. */
const keptDays = 30;
const dayMillis = 86_400_000;

export const castVote: Decide<"cast-vote"> = (state, command, context) => {
  const { actor, now, newId, erasable } = context;
  if (actor.kind !== "device") return refuse("not-allowed");
  const { settings } = state;
  const { ratingReasons } = settings;
  const scale = scaleOf(settings, command.scale ?? settings.ratingScale.id);
  if (!scale?.levels.some(({ value }) => value === command.level)) return refuse("unknown-level");
  const reasons = [...new Set(command.reasons)];
  if (reasons.some((reason) => !ratingReasons.some(({ id }) => id === reason)))
    return refuse("unknown-reason");
  const rated = command.leg === null ? null : ratedLeg(state, command.leg, context);
  if (rated === null) {
    if (settings.votes.withoutLeg === "refused") return refuse("vote-without-leg");
  } else if (isRefused(rated)) return rated;
  const leg = rated?.done.leg ?? null;
  // A tablet's clock may be dead or run ahead: the hub knows when the leg ended, and nobody votes in the future.
  const notBefore = leg?.endedAt ?? 0;
  const told = (at: EpochMillis) => Math.min(Math.max(at, notBefore), now);
  const votedAt = told(command.votedAt);
  if (now - (leg?.endedAt ?? votedAt) > keptDays * dayMillis) return refuse("vote-too-late");
  // S1: a tablet speaks for its own counter only.
  if (leg !== null && leg.called?.counter !== actor.counter) return refuse("not-allowed");
  const vote = newId() as VoteId;
  const kept =
    command.words === null || command.words.trim() === "" ? null : erasable("words", command.words);
  return {
    events: [
      fact(
        "vote-cast",
        {
          vote,
          leg: leg?.id ?? null,
          day: rated?.done.day ?? businessDay(settings.timeZone, votedAt),
          counter: actor.counter,
          service: leg?.service ?? null,
          officer: leg?.called?.officer ?? null,
          level: command.level,
          scale: scale.id,
          reasons,
          mode: "tablet",
          votedAt,
          openedAt: command.openedAt === null ? null : told(command.openedAt),
          words: kept?.digest ?? null,
        },
        kept?.words ?? null,
      ),
    ],
    done: { vote },
  };
};

function ratedLeg(
  state: SiteState,
  id: LegId,
  { reached }: Context,
): Reply<{ day: BusinessDay; leg: EndedLeg }> {
  const today = state.day?.ended.get(id);
  const found =
    today !== undefined && state.day !== null
      ? { day: state.day.day, leg: today, voted: state.day.votes.has(id) }
      : reached.leg?.leg.id === id
        ? reached.leg
        : null;
  if (found === null) {
    const known = state.day?.tickets.some(({ leg }) => leg.id === id) ?? false;
    return refuse(known ? "leg-not-finished" : "unknown-leg");
  }
  if (found.leg.end !== "finished") return refuse("leg-not-finished");
  if (found.voted) return refuse("already-voted");
  return { done: { day: found.day, leg: found.leg } };
}
