import type { Timing } from "../link/timing.ts";

export interface KnockParts {
  /** where touches and keys are seen: the window */
  readonly seen: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  readonly timing: Pick<Timing, "after">;
  readonly onKnock: () => void;
}

const holdMs = 3_000;
/** The corner is 20 mm of a hand-sized glass; nobody rests a finger there for three seconds by chance. */
const cornerPx = 96;

/** Watches for a hold of the upper left corner, or Ctrl + Alt + P on a keyboard: what only staff are told of. */
export function watchKnock({ seen, timing, onKnock }: KnockParts): () => void {
  let undoHold: () => void = () => undefined;
  const pressed = (press: Event) => {
    undoHold();
    const { clientX, clientY, isPrimary } = press as PointerEvent;
    if (isPrimary && clientX < cornerPx && clientY < cornerPx) undoHold = timing.after(holdMs, onKnock);
  };
  const moved = (move: Event) => {
    const { clientX, clientY } = move as PointerEvent;
    if (clientX >= cornerPx || clientY >= cornerPx) undoHold();
  };
  const released = () => undoHold();
  const typed = (press: Event) => {
    const { ctrlKey, altKey, code } = press as KeyboardEvent;
    if (ctrlKey && altKey && code === "KeyP") onKnock();
  };
  const watched: readonly [string, (event: Event) => void][] = [
    ["pointerdown", pressed],
    ["pointermove", moved],
    ["pointerup", released],
    ["pointercancel", released],
    ["keydown", typed],
  ];
  for (const [name, heard] of watched) seen.addEventListener(name, heard);
  return () => {
    undoHold();
    for (const [name, heard] of watched) seen.removeEventListener(name, heard);
  };
}
