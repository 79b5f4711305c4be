import { expect, it, vi } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { watchKnock } from "./watch-knock.ts";

function atGlass() {
  const timing = createFakeTiming(0);
  const seen = new EventTarget();
  const onKnock = vi.fn();
  const undo = watchKnock({ seen, timing, onKnock });
  const tell = (name: string, about: object) => seen.dispatchEvent(Object.assign(new Event(name), about));
  return { timing, onKnock, undo, tell };
}
const corner = { clientX: 20, clientY: 20, isPrimary: true };

it("a hold of the upper left corner for three seconds is a knock, a touch is none", () => {
  const { timing, onKnock, tell } = atGlass();
  tell("pointerdown", corner);
  timing.pass(2_900);
  tell("pointerup", corner);
  timing.pass(5_000);
  expect(onKnock).not.toHaveBeenCalled();
  tell("pointerdown", corner);
  timing.pass(3_000);
  expect(onKnock).toHaveBeenCalledTimes(1);
});

it("a hold elsewhere, or one that wanders off, is no knock", () => {
  const { timing, onKnock, tell } = atGlass();
  tell("pointerdown", { ...corner, clientX: 400 });
  timing.pass(5_000);
  tell("pointerdown", corner);
  tell("pointermove", { clientX: 300, clientY: 20 });
  timing.pass(5_000);
  expect(onKnock).not.toHaveBeenCalled();
});

it("Ctrl + Alt + P is one, until nobody listens any more", () => {
  const { onKnock, tell, undo } = atGlass();
  tell("keydown", { ctrlKey: true, altKey: true, code: "KeyP" });
  tell("keydown", { ctrlKey: true, altKey: false, code: "KeyP" });
  expect(onKnock).toHaveBeenCalledTimes(1);
  undo();
  tell("keydown", { ctrlKey: true, altKey: true, code: "KeyP" });
  expect(onKnock).toHaveBeenCalledTimes(1);
});
