import type { Language } from "@motcua/protocol";
import type { Door } from "../model/door.ts";
import type { Page } from "../model/page.ts";
import { isWithoutPaper, type Printing } from "../model/printing.ts";
import type { Prompt } from "./prompts.ts";

/** One thing after the other: a clip by its address below the hub, or words for a voice that the browser may have. */
export type Spoken =
  | { readonly kind: "clip"; readonly path: string }
  | { readonly kind: "words"; readonly words: string };

export interface Heard {
  readonly page: Page;
  readonly door: Door["kind"];
  readonly printing: Printing;
  readonly language: Language;
  /** names of what was chosen, in this language: each office has its own, so there are no clips of them */
  readonly chosen: readonly string[];
}

/** What is said of a page: its prompt, and what was chosen; the number letter by letter and digit by digit. */
export function spokenOf({ page, door, printing, language, chosen }: Heard): readonly Spoken[] {
  const prompt = (name: Prompt): Spoken => ({ kind: "clip", path: `/kiosk/voice/${language}/${name}.ogg` });
  const words = chosen.map((said): Spoken => ({ kind: "words", words: said }));
  switch (page.kind) {
    case "welcome":
      return [prompt(door === "open" ? "welcome" : "closed")];
    case "issuing":
      return [];
    case "issued":
      return [
        prompt("number"),
        ...characters(page.ticket.number, language),
        ...paperOf(printing).map(prompt),
      ];
    case "letter":
      return page.step === "sending" ? [] : [prompt(letterPrompts[page.step])];
    default:
      return [...words, prompt(page.kind)];
  }
}

const letterPrompts = {
  kind: "letter",
  service: "letter",
  words: "letter",
  contact: "letter",
  who: "letter",
  refused: "refused",
  thanks: "thanks",
} as const;

/** The clips that came with the board: kiosk and hall speak with one voice. */
function characters(number: string, language: Language): Spoken[] {
  return [...number.toLowerCase()].map((character) => ({
    kind: "clip",
    path: `/board/voice/${language}/${character}.ogg`,
  }));
}

function paperOf(printing: Printing): Prompt[] {
  if (isWithoutPaper(printing)) return ["remember"];
  return printing === "waiting" ? [] : ["paper"];
}
