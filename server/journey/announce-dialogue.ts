/** A dialogue meeting (buổi đối thoại) and the days in which people register for it. */
import { type DialogueId, refuse } from "@motcua/protocol";
import { isDay } from "../domain/calendar-day.ts";
import { type Decide, fact } from "./decision.ts";

export const announceDialogue: Decide<"announce-dialogue"> = (_state, command, { newId }) => {
  const { meeting, registrationFrom, registrationTo } = command;
  const wrong = (["meeting", "registrationFrom", "registrationTo"] as const).find(
    (field) => !isDay(command[field]),
  );
  if (wrong !== undefined) return refuse("bad-request", { field: wrong, problem: "no-such-day" });
  if (registrationTo < registrationFrom || meeting < registrationTo) return refuse("dialogue-invalid");
  const dialogue = newId() as DialogueId;
  return { events: [fact("dialogue-announced", { dialogue, ...command })], done: { dialogue } };
};
