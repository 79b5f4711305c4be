import { expect, it, vi } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { createCountdown } from "./countdown.ts";

it("counts whole seconds down and ends once", () => {
  const timing = createFakeTiming(0);
  const countdown = createCountdown(timing);
  const onEnd = vi.fn();
  countdown.start(3, onEnd);
  expect(countdown.leftSeconds.value).toBe(3);
  timing.pass(1_000);
  expect(countdown.leftSeconds.value).toBe(2);
  expect(countdown.share.value).toBeCloseTo(1 / 3);
  timing.pass(5_000);
  expect(onEnd).toHaveBeenCalledTimes(1);
  expect(countdown.leftSeconds.value).toBe(null);
  expect(timing.waiting.value).toBe(0);
});

it("begins again in full when it is started again, and leaves nothing behind when stopped", () => {
  const timing = createFakeTiming(0);
  const countdown = createCountdown(timing);
  const onEnd = vi.fn();
  countdown.start(3, onEnd);
  timing.pass(2_900);
  countdown.start(3, onEnd);
  timing.pass(2_900);
  expect(onEnd).not.toHaveBeenCalled();
  countdown.stop();
  timing.pass(10_000);
  expect(onEnd).not.toHaveBeenCalled();
  expect(timing.waiting.value).toBe(0);
});
