/** The answer to a citizen, by whom it was assigned to or by those who answer for the office. */
import { refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";

export const answerFeedback: Decide<"answer-feedback"> = (
  _state,
  { feedback, answer },
  { actor, erasable, reached: { record } },
) => {
  const known = record.feedback.get(feedback);
  if (known === undefined) return refuse("unknown-feedback");
  if (actor.kind !== "person") return refuse("not-allowed");
  const isOffice = actor.role === "supervisor" || actor.role === "administrator";
  if (!isOffice && known.assignedTo !== actor.id) return refuse("not-allowed");
  if (known.state === "answered") return refuse("feedback-already-answered");
  if (answer.trim() === "") return refuse("bad-request", { field: "answer" });
  const kept = erasable("answer", answer);
  return { events: [fact("feedback-answered", { feedback, answer: kept.digest }, kept.words)], done: {} };
};
