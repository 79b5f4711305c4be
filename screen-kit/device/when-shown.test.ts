import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { whenShown } from "./when-shown.ts";

let frames: (() => void)[];
let idle: (() => void)[];
beforeEach(() => {
  frames = [];
  idle = [];
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => frames.push(draw));
  vi.stubGlobal("requestIdleCallback", (run: () => void) => idle.push(run));
});
afterEach(() => vi.unstubAllGlobals());

const heard = async (shown: Promise<void>) => {
  let state: "waiting" | "shown" = "waiting";
  void shown.then(() => {
    state = "shown";
  });
  return async () => {
    await Promise.resolve();
    return state;
  };
};
const drawFrame = () => {
  for (const draw of frames.splice(0)) draw();
};
const rest = () => {
  for (const run of idle.splice(0)) run();
};

it("comes once the browser rests two frames after the first view, not with the view", async () => {
  const view = signal<object | null>(null);
  const timing = createFakeTiming(0);
  const state = await heard(whenShown(view, timing));
  view.value = {};
  drawFrame();
  rest();
  expect(await state()).toBe("waiting");
  drawFrame();
  expect(await state()).toBe("waiting");
  rest();
  expect(await state()).toBe("shown");
});

it("comes after a while for a screen that gets no view, or is given no frame", async () => {
  const timing = createFakeTiming(0);
  const state = await heard(whenShown(signal<object | null>(null), timing));
  timing.pass(4_999);
  expect(await state()).toBe("waiting");
  timing.pass(1);
  expect(await state()).toBe("shown");
});
