import type { CounterDesk } from "../../model/counter-desk.ts";

/** Hands keys to the desk, except those that belong to a field, to a button one has tabbed to, or to the browser. */
export function followDeskKeys(desk: CounterDesk, page: Window): () => void {
  const press = (key: KeyboardEvent) => {
    if (key.ctrlKey || key.metaKey || key.altKey || key.isComposing) return;
    const focused = page.document.activeElement;
    if (isTyping(focused) || (focused?.closest("dialog") ?? null) !== null) return;
    const isOnControl =
      focused?.matches("button:focus-visible, a:focus-visible, summary:focus-visible") ?? false;
    if (key.key === "Enter" && isOnControl) return;
    if (key.repeat) {
      if (key.key === "Enter") key.preventDefault();
      return;
    }
    if (desk.key(key.key) === "taken") key.preventDefault();
  };
  // before any field sees the key: a question may close on it, and then the key would seem to be the desk's
  page.addEventListener("keydown", press, { capture: true });
  page.addEventListener("click", dropSecondClick, { capture: true });
  page.addEventListener("click", letKeysWork);
  return () => {
    page.removeEventListener("keydown", press, { capture: true });
    page.removeEventListener("click", dropSecondClick, { capture: true });
    page.removeEventListener("click", letKeysWork);
  };
}

function isTyping(focused: Element | null): boolean {
  if (focused instanceof HTMLInputElement) return !["radio", "checkbox", "button"].includes(focused.type);
  return focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement;
}

/** A double click is one press: the button under it may mean something else by the second. */
function dropSecondClick(click: MouseEvent) {
  if (click.detail < 2 || !(click.target instanceof Element) || click.target.closest("button") === null)
    return;
  click.stopPropagation();
  click.preventDefault();
}

/** A button pressed by mouse keeps no focus, or the next Enter would press it again instead of going on. */
function letKeysWork(click: MouseEvent) {
  const focused = document.activeElement;
  if (click.detail > 0 && focused instanceof HTMLButtonElement && focused.closest("dialog") === null)
    focused.blur();
}
