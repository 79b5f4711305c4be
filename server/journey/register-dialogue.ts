/** A citizen registers for a dialogue meeting inside its window; who they are can be wiped (P1). */
import { refuse } from "@motcua/protocol";
import { businessDay } from "../domain/hours.ts";
import { type Decide, fact } from "./decision.ts";
import { channelOf } from "./feedback-channel.ts";

export const registerDialogue: Decide<"register-dialogue"> = (
  { settings },
  { dialogue, who },
  { actor, erasable, now, reached: { record } },
) => {
  const known = record.dialogues.get(dialogue);
  if (known === undefined) return refuse("unknown-dialogue");
  const today = businessDay(settings.timeZone, now);
  if (today < known.registrationFrom || today > known.registrationTo) return refuse("registration-closed");
  if (who.trim() === "") return refuse("bad-request", { field: "who" });
  const kept = erasable("registration", who);
  const data = { dialogue, channel: channelOf(actor), who: kept.digest };
  return { events: [fact("dialogue-registered", data, kept.words)], done: {} };
};
