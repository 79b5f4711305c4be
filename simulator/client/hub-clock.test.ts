import { expect, test } from "vitest";
import { createHubClock, type Timing } from "./hub-clock.ts";

/** Real time that passes when told. */
function fakeTiming() {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const timing: Timing = {
    monotonicMillis: () => now,
    after: (millis, run) => {
      const timer = { at: now + millis, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const pass = async (millis: number) => {
    const end = now + millis;
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers.delete(next);
      now = next.at;
      next.run();
      await Promise.resolve();
    }
    now = end;
    await Promise.resolve();
  };
  return { timing, pass, waiting: () => timers.size };
}

const never = new AbortController().signal;

test("the hub's time passes at its own pace", async () => {
  const { timing, pass } = fakeTiming();
  const clock = createHubClock(timing, { now: 1_000_000, rate: 600 });
  await pass(1_000);
  expect(clock.now()).toBe(1_600_000);
  expect(clock.rate()).toBe(600);
});

test("a sleep ends when the hub's clock has come to its moment, also when the pace changes on the way", async () => {
  const { timing, pass } = fakeTiming();
  const clock = createHubClock(timing, { now: 0, rate: 1 });
  let woken = "not yet";
  const asleep = clock.sleepUntil(3_600_000, never).then(() => {
    woken = "woken";
  });
  await pass(60_000);
  expect(woken).toBe("not yet");
  clock.set({ now: 60_000, rate: 600 });
  await pass(5_899);
  expect(woken).toBe("not yet");
  await pass(2);
  await asleep;
  expect(clock.now()).toBeGreaterThanOrEqual(3_600_000);
});

test("a clock that is moved on wakes who slept until then", async () => {
  const { timing, pass } = fakeTiming();
  const clock = createHubClock(timing, { now: 0, rate: 1 });
  const asleep = clock.sleepUntil(86_400_000, never);
  clock.set({ now: 90_000_000, rate: 1 });
  await pass(1);
  await asleep;
  expect(clock.now()).toBeGreaterThanOrEqual(90_000_000);
});

test("an aborted sleep rejects and leaves no timer", async () => {
  const { timing, waiting } = fakeTiming();
  const clock = createHubClock(timing, { now: 0, rate: 1 });
  const stop = new AbortController();
  const asleep = clock.sleepUntil(1_000, stop.signal);
  stop.abort(new Error("stopped"));
  await expect(asleep).rejects.toThrow("stopped");
  expect(waiting()).toBe(0);
  await expect(clock.sleepUntil(1_000, stop.signal)).rejects.toThrow("stopped");
});
