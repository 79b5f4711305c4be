import { describe, expect, it } from "vitest";
import { createHubClock } from "./hub-clock.ts";

function deviceWithDeadBattery() {
  let monotonic = 5_000;
  const clock = createHubClock({ monotonicMs: () => monotonic, deviceNowMs: () => 60_000 });
  return { clock, pass: (ms: number) => (monotonic += ms) };
}

describe("hub clock", () => {
  it("shows the device's time until the hub has spoken, and says so", () => {
    const { clock, pass } = deviceWithDeadBattery();
    pass(250);
    expect(clock.nowMs()).toBe(60_250);
    expect(clock.known.value).toBe("device");
  });

  it("D1 follows the hub from its hello, whatever the device's clock", () => {
    const { clock, pass } = deviceWithDeadBattery();
    clock.set({ now: 1_700_000_000_000, rate: 1 });
    pass(90_000);
    expect(clock.nowMs()).toBe(1_700_000_090_000);
    expect(clock.known.value).toBe("hub");
    expect(clock.errorSeconds()).toBe(60 - 1_700_000_000);
  });

  it("runs at the pace of a demonstration and changes pace without a jump", () => {
    const { clock, pass } = deviceWithDeadBattery();
    clock.set({ now: 1_000_000, rate: 600 });
    pass(1_000);
    expect(clock.nowMs()).toBe(1_600_000);
    clock.set({ now: clock.nowMs(), rate: 1 });
    pass(1_000);
    expect(clock.nowMs()).toBe(1_601_000);
    expect(clock.rate()).toBe(1);
  });
});
