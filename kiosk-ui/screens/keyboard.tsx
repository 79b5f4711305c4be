import { Delete, Space } from "lucide-preact";
import type { kioskTexts } from "../texts/kiosk-texts.ts";
import "./keyboard.css";

export interface KeyboardProps {
  readonly texts: Pick<typeof kioskTexts.vi, "keyboard" | "space" | "erase" | "clear">;
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
}

const rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** A touched key leaves the caret in the field, so that keys of a real keyboard go there and press no key of the glass again. */
export const keepFocus = (press: Event) => press.preventDefault();

/** The letters of a plain keyboard: names are found without diacritics. */
export function Keyboard({ texts, onKey, onErase, onClear }: KeyboardProps) {
  return (
    <fieldset class="kiosk-keys" onMouseDown={keepFocus}>
      <legend class="kit-only-heard">{texts.keyboard}</legend>
      {rows.map((row) => (
        <div key={row} class="kiosk-keys__row">
          {[...row].map((key) => (
            <button key={key} type="button" class="kiosk-key" onClick={() => onKey(key)}>
              {key.toUpperCase()}
            </button>
          ))}
          {row.startsWith("z") && (
            <button
              type="button"
              class="kiosk-key kiosk-key--wide"
              aria-label={texts.erase}
              onClick={onErase}
            >
              <Delete aria-hidden="true" />
            </button>
          )}
        </div>
      ))}
      <div class="kiosk-keys__row">
        <button type="button" class="kiosk-key kiosk-key--wide" onClick={onClear}>
          {texts.clear}
        </button>
        <button
          type="button"
          class="kiosk-key kiosk-key--space"
          aria-label={texts.space}
          onClick={() => onKey(" ")}
        >
          <Space aria-hidden="true" />
        </button>
        <button type="button" class="kiosk-key" onClick={() => onKey(".")}>
          .
        </button>
      </div>
    </fieldset>
  );
}
