import type { FeedbackChannel } from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";

/** How a citizen's words came in: at the kiosk or on the phone themselves, or told to somebody at the desk. */
export function channelOf(actor: Actor): FeedbackChannel {
  if (actor.kind === "visitor") return "phone";
  return actor.kind === "device" ? "kiosk" : "desk";
}
