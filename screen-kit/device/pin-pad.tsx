import { Delete, X } from "lucide-preact";
import { useEffect } from "preact/hooks";
import type { staffDoorTexts } from "../texts/staff-door-texts.ts";
import type { TextsLike } from "../texts/texts.ts";
import type { StaffDoor, StaffDoorState } from "./staff-door.ts";

export interface PinPadProps {
  readonly door: StaffDoor;
  readonly asking: Extract<StaffDoorState, { kind: "asking" }>;
  readonly texts: TextsLike<typeof staffDoorTexts.vi>;
}

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Digits as large as a telephone's; what is typed shows as dots. A keyboard's digits do the same. */
export function PinPad({ door, asking, texts }: PinPadProps) {
  useEffect(() => {
    const typed = ({ key, ctrlKey }: KeyboardEvent) => {
      if (ctrlKey) return;
      if (key === "Backspace") door.erase();
      else door.digit(key);
    };
    addEventListener("keydown", typed);
    return () => removeEventListener("keydown", typed);
  }, [door]);
  const { waitSeconds, said } = asking;
  const words =
    waitSeconds !== null
      ? texts.pinWait(waitSeconds)
      : {
          nothing: texts.pinWords,
          checking: texts.pinChecking,
          wrong: texts.pinWrong,
          "cannot-tell": texts.pinCannotTell,
        }[said];
  const isBad = said === "wrong" || said === "cannot-tell";
  return (
    <div class="kit-pin">
      <h1>{texts.pinTitle}</h1>
      <p class={isBad ? "kit-pin__words kit-pin__words--bad" : "kit-pin__words"} role="status">
        {words}
      </p>
      <p class="kit-pin__dots">
        <span class="kit-only-heard">{texts.pinTyped(asking.typed, asking.digits)}</span>
        {Array.from({ length: asking.digits }, (_dot, place) => (
          <i key={place} aria-hidden="true" data-typed={place < asking.typed ? "typed" : "open"} />
        ))}
      </p>
      <div class="kit-pin__keys">
        {digits.map((digit) => (
          <button key={digit} type="button" class="kit-pin__key" onClick={() => door.digit(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" class="kit-pin__key" aria-label={texts.backToScreen} onClick={door.shut}>
          <X aria-hidden="true" />
        </button>
        <button type="button" class="kit-pin__key" onClick={() => door.digit("0")}>
          0
        </button>
        <button type="button" class="kit-pin__key" aria-label={texts.erase} onClick={door.erase}>
          <Delete aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
