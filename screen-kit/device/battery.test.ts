import { expect, it } from "vitest";
import { batteryPercent } from "./battery.ts";

const told = (level: number, charging: boolean, chargingTime: number) =>
  batteryPercent({ getBattery: async () => ({ level, charging, chargingTime }) });

it("tells the battery that runs down and the one that fills up", async () => {
  expect(await told(0.834, false, Number.POSITIVE_INFINITY)).toBe(83);
  expect(await told(1, false, Number.POSITIVE_INFINITY)).toBe(100);
  expect(await told(0.5, true, 1800)).toBe(50);
});

it("says nothing of a battery where there is none to watch", async () => {
  expect(await told(1, true, 0)).toBe(null);
  expect(await batteryPercent({})).toBe(null);
  expect(await batteryPercent({ getBattery: () => Promise.reject(new Error("not allowed")) })).toBe(null);
});
