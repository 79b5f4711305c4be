import { expect, test } from "vitest";
import { createManualClock } from "./clock.ts";

test("a manual clock runs what falls due, in the order of its time", () => {
  const clock = createManualClock();
  const ran: string[] = [];
  clock.schedule(30, () => ran.push(`late at ${clock.nowMs()}`));
  clock.schedule(10, () => {
    ran.push(`early at ${clock.nowMs()}`);
    clock.schedule(5, () => ran.push(`child at ${clock.nowMs()}`));
  });
  const callOff = clock.schedule(20, () => ran.push("called off"));
  callOff();
  clock.advance(25);
  expect(ran).toEqual(["early at 10", "child at 15"]);
  expect(clock.waiting()).toBe(1);
  clock.advance(5);
  expect(ran.at(-1)).toBe("late at 30");
});

test("a manual clock that slept runs late what fell due meanwhile", () => {
  const clock = createManualClock();
  const ran: string[] = [];
  clock.schedule(10, () => ran.push(`due at 10, run at ${clock.nowMs()}`));
  clock.sleep(100);
  expect(ran).toEqual([]);
  clock.advance(0);
  expect(ran).toEqual(["due at 10, run at 100"]);
});
