/** Somebody is asked to answer; also a second time, when it was the wrong one. */
import { refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";

export const assignFeedback: Decide<"assign-feedback"> = (
  _state,
  { feedback, to },
  { reached: { record, person } },
) => {
  const known = record.feedback.get(feedback);
  if (known === undefined) return refuse("unknown-feedback");
  if (known.state === "answered") return refuse("feedback-already-answered");
  if (person !== "here") return refuse("unknown-person");
  return { events: [fact("feedback-assigned", { feedback, to })], done: {} };
};
