/** A citizen's feedback or complaint is taken; the words stay beside the journal, where they can be wiped (P1). */
import { type FeedbackId, refuse } from "@motcua/protocol";
import { businessDay, dayAfter } from "../domain/hours.ts";
import { type Decide, fact } from "./decision.ts";
import { channelOf } from "./feedback-channel.ts";

export const takeFeedback: Decide<"take-feedback"> = (
  { settings },
  { kind, service, words, contact },
  { actor, erasable, newId, now },
) => {
  if (service !== null && !settings.services.some(({ id }) => id === service))
    return refuse("unknown-service");
  if (words.trim() === "") return refuse("bad-request", { field: "words" });
  const dueOn = dayAfter(businessDay(settings.timeZone, now), settings.feedback.answerDays);
  const kept = erasable("feedback", JSON.stringify({ words: words.trim(), contact }));
  const feedback = newId() as FeedbackId;
  const data = { feedback, kind, channel: channelOf(actor), service, dueOn, words: kept.digest };
  return { events: [fact("feedback-received", data, kept.words)], done: { feedback, dueOn } };
};
