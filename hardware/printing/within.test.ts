import { expect, test, vi } from "vitest";
import { createManualClock } from "../clock.ts";
import { late, within } from "./within.ts";

const never = new Promise<never>(() => {});

test("what comes in its time is given, and no timer stays behind", async () => {
  const clock = createManualClock();
  expect(await within(clock, 1_000, Promise.resolve("answer"))).toBe("answer");
  await vi.waitFor(() => expect(clock.waiting()).toBe(0));
});

test("what does not come is late, also on a machine that is a little busy", async () => {
  const clock = createManualClock();
  const outcome = within(clock, 1_000, never);
  clock.sleep(1_200);
  clock.advance(0);
  expect(await outcome).toBe(late);
  expect(clock.waiting()).toBe(0);
});

test("an answer that came while the machine slept is not late", async () => {
  const clock = createManualClock();
  const arrived = Promise.withResolvers<string>();
  const outcome = within(clock, 1_000, arrived.promise);
  clock.sleep(3_600_000);
  clock.advance(0);
  arrived.resolve("answer");
  expect(await outcome).toBe("answer");
  await vi.waitFor(() => expect(clock.waiting()).toBe(0));
});

test("after a sleep the wait has its whole time again, and then it is over", async () => {
  const clock = createManualClock();
  let outcome: typeof late | null = null;
  const over = within(clock, 1_000, never).then((ended) => {
    outcome = ended;
  });
  clock.advance(900);
  clock.sleep(3_600_000);
  clock.advance(0);
  clock.advance(999);
  await Promise.resolve();
  expect(outcome).toBeNull();
  clock.advance(1);
  await over;
  expect(outcome).toBe(late);
});
