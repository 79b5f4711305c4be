import { expect, test } from "vitest";
import { createOfficeTime, type HeardTime } from "./office-time.ts";

function machine(stored: HeardTime | null, wall = 1_000_000) {
  const clock = { wall, steady: 5_000 };
  const time = createOfficeTime({ stored, wallMillis: () => clock.wall, steadyMillis: () => clock.steady });
  const pass = (millis: number) => {
    clock.wall += millis;
    clock.steady += millis;
  };
  return { clock, time, pass };
}

test("D1 knows no time before the hub was heard", () => {
  expect(machine(null).time.now()).toBeNull();
});

test("D1 carries the hub's time on, whatever this machine's clock is set to meanwhile", () => {
  const { clock, time, pass } = machine(null);
  time.heard(9_000_000, 1);
  pass(60_000);
  clock.wall += 3_600_000;
  expect(time.now()).toBe(9_060_000);
});

test("D1 after a restart the hub's time goes on by the wall clock, unless that ran back", () => {
  const stored = { hubMillis: 9_000_000, wallMillis: 1_000_000, rate: 1 };
  const { time, pass } = machine(stored, 1_600_000);
  expect(time.now()).toBe(9_600_000);
  pass(1_000);
  expect(time.now()).toBe(9_601_000);
  // A dead battery: it is 1970 again.
  expect(machine(stored, 0).time.now()).toBeNull();
});

test("D1 doubts what it stamped when the hub comes back with another time", () => {
  const stored = { hubMillis: 9_000_000, wallMillis: 1_000_000, rate: 1 };
  const right = machine(stored, 1_600_000);
  right.time.heard(9_630_000, 1);
  expect(right.time.trust()).toBe("sure");
  const wrong = machine(stored, 1_600_000);
  wrong.time.heard(13_000_000, 1);
  expect(wrong.time.trust()).toBe("doubtful");
  expect(wrong.time.now()).toBe(13_000_000);
});
