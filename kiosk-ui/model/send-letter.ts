import type { BusinessDay, CommandId } from "@motcua/protocol";
import { isRefused } from "@motcua/screen-kit";
import type { Kiosk } from "./kiosk.ts";
import type { Letter } from "./letter.ts";
import type { Page } from "./page.ts";

const giveUpAfterMs = 12_000;

/** Sends a letter from the page that shows; the same id is used again when it is tried again (T3). */
export async function sendLetter(
  { device, visit, newCommandId }: Pick<Kiosk, "device" | "visit" | "newCommandId">,
  letter: Letter,
  tried: CommandId | null,
): Promise<void> {
  const id = tried ?? newCommandId();
  const sending: Page = { kind: "letter", step: "sending", letter, id };
  visit.change(visit.page.peek(), sending);
  const reply = await ask(device, letter, id);
  visit.change(
    sending,
    isRefused(reply)
      ? { kind: "letter", step: "refused", letter, id, refusal: reply.refused }
      : { kind: "letter", step: "thanks", letter: wordless(letter), dueOn: dueOnOf(reply.done) },
  );
}

function ask({ link }: Kiosk["device"], letter: Letter, id: CommandId) {
  const options = { id, giveUpAfterMs };
  if (letter.about === "dialogue") {
    const { dialogue, who } = letter;
    return link.ask("dialogue:register", { dialogue: dialogue.dialogue, who: who.trim() }, options);
  }
  const { kind, service, words, contact } = letter;
  const left = contact.trim();
  const body = { kind, service, words: words.trim(), contact: left === "" ? null : left };
  return link.ask("feedback:take", body, options);
}

/** What was sent is gone from the glass; only whether an answer can reach the person still matters. */
function wordless(letter: Letter): Letter {
  if (letter.about === "dialogue") return { ...letter, who: "" };
  return { ...letter, words: "", contact: letter.contact.trim() === "" ? "" : "left" };
}

const dueOnOf = (done: object) => ("dueOn" in done ? (done.dueOn as BusinessDay) : null);
