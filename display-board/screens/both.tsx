import type { Bilingual } from "@motcua/protocol";
import { type BoardTexts, boardTexts } from "../texts/board-texts.ts";
import "./both.css";

/** A text in Vietnamese with the English smaller below or behind it; the board's languages decide whether it shows. */
export function Both({ text, english }: { readonly text: Bilingual; readonly english: "below" | "behind" }) {
  return (
    <span class={`both both--${english}`}>
      <span class="both__vi">{text.vi}</span>{" "}
      <span class="both__en" lang="en">
        {text.en}
      </span>
    </span>
  );
}

type PlainKey = { [Key in keyof BoardTexts]: BoardTexts[Key] extends string ? Key : never }[keyof BoardTexts];

/** A text of the board itself in both languages. */
export function words(key: PlainKey): Bilingual {
  return { vi: boardTexts.vi[key], en: boardTexts.en[key] };
}
