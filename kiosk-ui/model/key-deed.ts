import type { Page } from "./page.ts";

/** What a key of a real keyboard is to do: "type" goes into the field of the page, "none" is left to the browser. */
export type KeyDeed = "type" | "back" | "leave" | "none";

/** What of a key press is looked at. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "isComposing">;

/**
 * A kiosk's computer often has a keyboard: it does what the keys on the glass do, wherever the last touch was. `at` is what
 * has the focus; a field takes its keys itself, an input method's too, and a button keeps the keys that press it.
 */
export function keyDeed(press: KeyPress, page: Page, at: "field" | "button" | "elsewhere"): KeyDeed {
  const { key, isComposing } = press;
  if (isComposing) return "none";
  if (key === "Escape") return closes(page);
  if (at === "field" || !isWritten(page) || isCommand(press)) return "none";
  if (key === " " && at === "button") return "none";
  // "Process" is a key that an input method has taken
  const isLetter = [...key].length === 1 || key === "Process" || key === "Backspace";
  return isLetter ? "type" : "none";
}

/** What is under way is not left, and behind the welcome page there is nothing. */
function closes(page: Page): KeyDeed {
  if (page.kind === "welcome" || page.kind === "issuing") return "none";
  if (page.kind === "letter" && page.step === "sending") return "none";
  const isOver = page.kind === "issued" || (page.kind === "letter" && page.step === "thanks");
  return isOver ? "leave" : "back";
}

/** Alone, Ctrl, Alt and the Windows key give commands; Ctrl and Alt together are the AltGr of some keyboards. */
function isCommand({ ctrlKey, altKey, metaKey }: KeyPress): boolean {
  return metaKey || ctrlKey !== altKey;
}

function isWritten(page: Page): boolean {
  if (page.kind === "search") return true;
  return page.kind === "letter" && (page.step === "words" || page.step === "contact" || page.step === "who");
}
