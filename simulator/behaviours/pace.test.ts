import { expect, test } from "vitest";
import type { HubClock } from "../client/hub-clock.ts";
import { createPace } from "./pace.ts";

const minute = 60_000;
const never = new AbortController().signal;

/** A hub whose every answer comes so much later than it was due. */
function lateClock(lateMillis: number) {
  let now = 0;
  const clock: HubClock = {
    now: () => now,
    rate: () => 600,
    set: () => undefined,
    sleepUntil: async (at) => {
      now = Math.max(now, at) + lateMillis;
    },
  };
  return { clock, pass: (millis: number) => (now += millis) };
}

test("what each step is late by is not added up over the day", async () => {
  const { clock } = lateClock(minute);
  const pace = createPace(clock);
  for (let step = 1; step <= 20; step++) await pace.until(pace.now() + 5 * minute, never);
  expect(pace.now()).toBe(100 * minute);
  expect(clock.now()).toBe(101 * minute);
});

test("more than ten minutes are not made up for, and a rest forgets all of it", async () => {
  const { clock, pass } = lateClock(0);
  const pace = createPace(clock);
  pass(60 * minute);
  expect(pace.now()).toBe(50 * minute);
  pace.rested();
  expect(pace.now()).toBe(60 * minute);
});
