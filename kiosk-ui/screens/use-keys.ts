import { useEffect } from "preact/hooks";
import { keyDeed } from "../model/key-deed.ts";
import type { Kiosk } from "../model/kiosk.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The one field of a page that is written on. */
const fieldOf = () => document.querySelector<Field>("[data-field=written]");

/** Follows touches and a real keyboard: each says that somebody is here, and keys go where they belong. */
export function useKeys({ visit, scan, device }: Kiosk): void {
  useEffect(() => {
    const pressed = (press: KeyboardEvent) => {
      visit.touched();
      // the staff's PIN has a keyboard of its own
      if (device.door.state.peek().kind !== "closed") return;
      const read = press.repeat ? "free" : scan.key(press.key);
      if (read !== "free") {
        // a card says more than its number, and nothing of it is to stand on the glass
        press.preventDefault();
        if (read === "number") eraseScanned();
        return;
      }
      const deed = keyDeed(press, visit.page.peek(), whatHasFocus());
      if (deed === "back") visit.back();
      if (deed === "leave") visit.leave();
      // the browser gives the letter to whoever has the focus after this
      if (deed === "type") focusField();
    };
    addEventListener("pointerdown", visit.touched);
    addEventListener("keydown", pressed);
    return () => {
      removeEventListener("pointerdown", visit.touched);
      removeEventListener("keydown", pressed);
    };
  }, [visit, scan, device]);
}

/** Puts the caret behind what is written, so that a keyboard and an input method write on from there; says whether the page has a field. */
export function focusField(): boolean {
  const field = fieldOf();
  if (field === null) return false;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  return true;
}

/** The figures that a scanner typed before they were known for a card's number. */
function eraseScanned() {
  const field = fieldOf();
  if (field === null) return;
  field.value = field.value.replace(/\d{1,11}$/, "");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function whatHasFocus() {
  const focused = document.activeElement;
  if (focused === fieldOf()) return focused === null ? "elsewhere" : "field";
  return focused instanceof HTMLButtonElement ? "button" : "elsewhere";
}
