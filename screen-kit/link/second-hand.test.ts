import { expect, it } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { createHubClock } from "./hub-clock.ts";
import { createSecondHand } from "./second-hand.ts";

function hand() {
  const timing = createFakeTiming(10_250);
  const clock = createHubClock(timing);
  return { timing, clock, secondHand: createSecondHand(clock, timing) };
}

it("ticks on the full seconds of the hub", () => {
  const { timing, secondHand } = hand();
  timing.pass(749);
  expect(secondHand.nowMs.value).toBe(10_250);
  timing.pass(1);
  expect(secondHand.nowMs.value).toBe(11_000);
});

it("shows the hub's time at once when the hub has spoken", () => {
  const { clock, secondHand } = hand();
  clock.set({ now: 5_000_000, rate: 1 });
  expect(secondHand.nowMs.value).toBe(5_000_000);
});

it("ticks four times a second while a demonstration hurries, and stops when closed", () => {
  const { timing, clock, secondHand } = hand();
  clock.set({ now: 0, rate: 60 });
  timing.pass(250);
  expect(secondHand.nowMs.value).toBe(15_000);
  secondHand.close();
  expect(timing.waiting.value).toBe(0);
});
