/** V1, V3: one vote for one finished leg, from the tablet or the visitor's phone, also after its day has closed. */
import {
  type BusinessDay,
  type EpochMillis,
  isRefused,
  type LegId,
  type Reply,
  refuse,
  type VoteId,
} from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";
import { businessDay } from "../domain/hours.ts";
import { linkWorksUntil } from "../domain/phone-link.ts";
import { scaleOf } from "../domain/rating-scale.ts";
import type { SiteState } from "../domain/state.ts";
import type { EndedLeg } from "../domain/visit.ts";
import { type Context, type Decide, fact } from "./decision.ts";

/** A vote about something longer ago than this has lost its place in the story. */
const keptDays = 30;
const dayMillis = 86_400_000;

export const castVote: Decide<"cast-vote"> = (state, command, context) => {
  const { actor, now, newId, erasable } = context;
  if (actor.kind !== "device" && actor.kind !== "visitor") return refuse("not-allowed");
  const { settings } = state;
  const { ratingReasons } = settings;
  const scale = scaleOf(settings, command.scale ?? settings.ratingScale.id);
  if (!scale?.levels.some(({ value }) => value === command.level)) return refuse("unknown-level");
  const reasons = [...new Set(command.reasons)];
  if (reasons.some((reason) => !ratingReasons.some(({ id }) => id === reason)))
    return refuse("unknown-reason");
  const rated = command.leg === null ? null : ratedLeg(state, command.leg, context);
  if (rated === null) {
    if (actor.kind === "visitor" || settings.votes.withoutLeg === "refused")
      return refuse("vote-without-leg");
  } else if (isRefused(rated)) return rated;
  const leg = rated?.done.leg ?? null;
  // A tablet's clock may be dead or run ahead: the hub knows when the leg ended, and nobody votes in the future.
  const notBefore = leg?.endedAt ?? 0;
  const told = (at: EpochMillis) => Math.min(Math.max(at, notBefore), now);
  const votedAt = told(command.votedAt);
  if (leg !== null && !speaksFor(actor, leg)) return refuse("not-allowed");
  if (now - (leg?.endedAt ?? votedAt) > keptDays * dayMillis) return refuse("vote-too-late");
  const linkIsOver =
    rated !== null && actor.kind === "visitor" && now >= linkWorksUntil(settings.timeZone, rated.done.day);
  if (linkIsOver) return refuse("vote-too-late");
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
          counter: actor.kind === "device" ? actor.counter : (leg?.called?.counter ?? null),
          service: leg?.service ?? null,
          officer: leg?.called?.officer ?? null,
          level: command.level,
          scale: scale.id,
          reasons,
          mode: actor.kind === "device" ? "tablet" : "phone",
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

/** S1: a tablet speaks for its own counter only, a phone for its own ticket. */
function speaksFor(actor: Extract<Actor, { kind: "device" | "visitor" }>, leg: EndedLeg): boolean {
  return actor.kind === "device" ? leg.called?.counter === actor.counter : leg.ticket === actor.ticket;
}

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
