import type { Equipment, Health, ZoneId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { noEquipment } from "../domain/older-settings.ts";
import { createFloorSigns } from "./floor-signs.ts";

const office = { equipment: noEquipment, zones: [{ id: "main" as ZoneId, vi: "Sảnh", en: "Hall" }] };
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
  const look = (online: boolean, now: number) => told(signs.look(seen(tablet({ online })), office, now));
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
  expect(createFloorSigns("may-be").look(never, office, 5).signs).toEqual([]);
  expect(told(createFloorSigns("none").look(never, office, 5))).toEqual({ "device-away": 5 });
});

it("A1 a printer is in trouble or near its end as its agent says, and nothing is known while that is away", () => {
  const printer = { id: "printer-1", name: "Máy in 1" } as unknown as Equipment["printers"][number];
  const withPrinter = { ...office, equipment: { ...noEquipment, printers: [printer] } };
  const signs = createFloorSigns("none");
  const look = (state: string) =>
    told(
      signs.look({ devices: [], equipment: [{ equipment: "printer-1", state }] as never }, withPrinter, 3),
    );
  expect(look("paper-out")).toEqual({ "printer-trouble": 3, "paper-low": null });
  expect(look("near-end")).toEqual({ "printer-trouble": null, "paper-low": 3 });
  expect(look("agent-away")).toEqual({});
});

it("A1 a zone is silent while none of its boards is there, and never where there are none", () => {
  const signs = createFloorSigns("none");
  const board = (online: boolean, zone: ZoneId | null) =>
    tablet({ id: "board" as never, role: "board", counter: null, zone, online, report: null });
  const silentSince = (device: HealthDevice, now: number) =>
    told(signs.look(seen(device), office, now))["zone-silent"];
  expect(silentSince(tablet({}), 1)).toBe(undefined);
  expect(silentSince(board(false, null), 2)).toBe(2);
  expect(silentSince(board(true, "main" as ZoneId), 3)).toBe(null);
  expect(silentSince(board(false, "elsewhere" as ZoneId), 4)).toBe(undefined);
});
