/** C3: a board asks before it speaks; each call is granted once, and not 20 s after it was made. */
import { type DeviceId, isRefused, type Reply, refuse } from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";
import { announceWithinMillis } from "../domain/speakers.ts";
import type { Call, SiteState } from "../domain/state.ts";
import { type Decide, fact } from "./decision.ts";
import { requireDay } from "./require.ts";

export const announce: Decide<"announce"> = (state, { call: id }, { now, actor }) => {
  const found = ownCall(state, id, actor);
  if (isRefused(found)) return found;
  const { call, board } = found.done;
  if (call.announcedBy !== null) return refuse("already-announced");
  if (now - call.calledAt > announceWithinMillis) return refuse("too-late-to-announce");
  return { events: [fact("call-announced", { call: id, board })], done: {} };
};

/** A call of today that this board may speak of: of its own zone, or of any where it shows the whole hall. */
export function ownCall(
  state: SiteState,
  id: number,
  actor: Actor,
): Reply<{ readonly call: Call; readonly board: DeviceId }> {
  const day = requireDay(state);
  if (isRefused(day)) return day;
  const call = day.done.calls.find(({ call }) => call === id);
  if (call === undefined) return refuse("unknown-call");
  if (actor.kind !== "device") return refuse("not-allowed");
  const zone = state.settings.counters.find((counter) => counter.id === call.counter)?.zone;
  if (actor.zone !== null && actor.zone !== zone) return refuse("not-allowed");
  return { done: { call, board: actor.id } };
}
