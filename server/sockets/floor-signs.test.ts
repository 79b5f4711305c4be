import type { Equipment, Health } from "@motcua/protocol";
import { expect, it } from "vitest";
import { noEquipment } from "../domain/older-settings.ts";
import { createFloorSigns } from "./floor-signs.ts";

type HealthDevice = Health["devices"][number];
const report: HealthDevice["report"] = {
  version: "1",
  batteryPercent: 80,
  lastTouchAt: null,
  waitingVotes: 0,
  clockErrorSeconds: -7,
  printer: null,
};
const tablet = (change: Partial<HealthDevice>): HealthDevice => ({
  id: "tablet" as never,
  role: "tablet",
  name: "Máy 2",
  counter: "counter-2" as never,
  zone: null,
  online: true,
  lastSeenAt: 1,
  report,
  ...change,
});
const seen = (device: HealthDevice): Health => ({ devices: [device], equipment: [] });
const told = ({ signs }: ReturnType<ReturnType<typeof createFloorSigns>["look"]>) =>
  Object.fromEntries(signs.map((sign) => [sign.kind, "value" in sign ? sign.value : sign.illSince]));

it("A1 counts from the first look that saw it, and forgets when it is well again", () => {
  const signs = createFloorSigns("none");
  const look = (online: boolean, now: number) => told(signs.look(seen(tablet({ online })), noEquipment, now));
  expect(look(true, 10)).toEqual({
    "device-away": null,
    "battery-low": 80,
    "clock-wrong": 7,
    "votes-waiting": null,
  });
  expect(look(false, 20)).toEqual({ "device-away": 20 });
  expect(look(false, 30)).toEqual({ "device-away": 20 });
  expect(look(true, 40)["device-away"]).toBe(null);
  expect(look(false, 50)).toEqual({ "device-away": 50 });
});

it("A1 a hub beside others says nothing of a device that it never met", () => {
  const never = seen(tablet({ online: false, lastSeenAt: null }));
  expect(createFloorSigns("may-be").look(never, noEquipment, 5).signs).toEqual([]);
  expect(told(createFloorSigns("none").look(never, noEquipment, 5))).toEqual({ "device-away": 5 });
});

it("A1 a printer is in trouble or near its end as its agent says, and nothing is known while that is away", () => {
  const printer = { id: "printer-1", name: "Máy in 1" } as unknown as Equipment["printers"][number];
  const equipment = { ...noEquipment, printers: [printer] };
  const signs = createFloorSigns("none");
  const look = (state: string) =>
    told(signs.look({ devices: [], equipment: [{ equipment: "printer-1", state }] as never }, equipment, 3));
  expect(look("paper-out")).toEqual({ "printer-trouble": 3, "paper-low": null });
  expect(look("near-end")).toEqual({ "printer-trouble": null, "paper-low": 3 });
  expect(look("agent-away")).toEqual({});
});
