import { Delete, Space } from "lucide-preact";
import { putTone, type Tone } from "../../model/tones.ts";
import type { letterTexts } from "../../texts/letter-texts.ts";
import { keepFocus } from "../keyboard.tsx";
import "../keyboard.css";
import "./vietnamese-keyboard.css";

export interface VietnameseKeyboardProps {
  readonly texts: Pick<typeof letterTexts.vi, "keyboard" | "tones" | "space" | "erase" | "clear" | Tone>;
  readonly written: string;
  readonly most: number;
  readonly onWrite: (written: string) => void;
}

const rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "ăâđêôơư"];
const tones: readonly { readonly tone: Tone; readonly sign: string }[] = [
  { tone: "acute", sign: "á" },
  { tone: "grave", sign: "à" },
  { tone: "hook", sign: "ả" },
  { tone: "tilde", sign: "ã" },
  { tone: "dot", sign: "ạ" },
];

/** Letters as on paper: each has its own key, a tone is put on the syllable that stands last. Nobody has to know Telex. */
export function VietnameseKeyboard({ texts, written, most, onWrite }: VietnameseKeyboardProps) {
  const write = (next: string) => onWrite(next.trimStart().slice(0, most));
  // a sentence begins with a capital, as a careful hand would write it
  const isSentenceStart = /(^|[.?!]\s+)$/.test(written);
  const key = (letter: string) => (isSentenceStart ? letter.toUpperCase() : letter);
  return (
    <fieldset class="kiosk-keys kiosk-keys--vietnamese" onMouseDown={keepFocus}>
      <legend class="kit-only-heard">{texts.keyboard}</legend>
      {rows.map((row) => (
        <div key={row} class="kiosk-keys__row">
          {[...row].map((letter) => (
            <button key={letter} type="button" class="kiosk-key" onClick={() => write(written + key(letter))}>
              {key(letter)}
            </button>
          ))}
          {row.startsWith("z") && (
            <button
              type="button"
              class="kiosk-key kiosk-key--wide"
              aria-label={texts.erase}
              onClick={() => write([...written].slice(0, -1).join(""))}
            >
              <Delete aria-hidden="true" />
            </button>
          )}
        </div>
      ))}
      <div class="kiosk-keys__row">
        {tones.map(({ tone, sign }) => (
          <button
            key={tone}
            type="button"
            class="kiosk-key kiosk-key--tone"
            onClick={() => write(putTone(written, tone))}
          >
            <span aria-hidden="true">{sign}</span>
            <small>
              <span class="kit-only-heard">{texts.tones} </span>
              {texts[tone]}
            </small>
          </button>
        ))}
      </div>
      <div class="kiosk-keys__row">
        <button type="button" class="kiosk-key kiosk-key--wide" onClick={() => onWrite("")}>
          {texts.clear}
        </button>
        <button
          type="button"
          class="kiosk-key kiosk-key--space"
          aria-label={texts.space}
          onClick={() => write(`${written} `)}
        >
          <Space aria-hidden="true" />
        </button>
        {[",", ".", "?"].map((sign) => (
          <button key={sign} type="button" class="kiosk-key" onClick={() => write(written + sign)}>
            {sign}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
