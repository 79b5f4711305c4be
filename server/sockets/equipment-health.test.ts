import type { DeviceId, Equipment, EquipmentHealth, EquipmentId, EquipmentReport } from "@motcua/protocol";
import { expect, it } from "vitest";
import { equipmentHealth, paperFor } from "./equipment-health.ts";

const agent = "01939a00-0000-7000-8000-0000000000a1" as DeviceId;
const kiosk = "01939a00-0000-7000-8000-0000000000b1" as DeviceId;
const other = "01939a00-0000-7000-8000-0000000000b2" as DeviceId;
const printer = (id: string, prints: DeviceId[], standsInFor: DeviceId[]) =>
  ({ id: id as EquipmentId, agent, prints, standsInFor }) as unknown as Equipment["printers"][number];
const equipment: Equipment = {
  printers: [printer("own", [kiosk], []), printer("spare", [], [kiosk])],
  panels: [{ id: "panel" as EquipmentId, agent } as Equipment["panels"][number]],
  keypads: [],
  scanners: [],
};
const says = (own: string, spare: string): EquipmentReport["inventory"] => [
  { equipment: "own" as EquipmentId, state: own as never, input: null },
  { equipment: "spare" as EquipmentId, state: spare as never, input: null },
];
const health = (report: EquipmentReport["inventory"] | null): EquipmentHealth[] =>
  equipmentHealth(equipment, () => report);

it("names every piece of the settings: as its agent said, not heard of, or with its agent away", () => {
  const states = (report: EquipmentReport["inventory"] | null) => health(report).map(({ state }) => state);
  expect(states(says("ready", "near-end"))).toEqual(["ready", "near-end", "not-heard-of"]);
  expect(states(null)).toEqual(["agent-away", "agent-away", "agent-away"]);
});

it.each([
  ["ready", "paper-out", { state: "ready", cause: null }],
  ["near-end", "offline", { state: "ready", cause: null }],
  ["paper-out", "ready", { state: "ready", cause: null }],
  ["cannot-tell", "offline", { state: "ready", cause: null }],
  ["paper-out", "cover-open", { state: "trouble", cause: "paper-out" }],
  ["cutter", "offline", { state: "trouble", cause: "cutter" }],
  ["no-answer", "unknown-model", { state: "trouble", cause: "no-answer" }],
])("promises paper only when some printer of the kiosk can print: %s and %s", (own, spare, paper) => {
  expect(paperFor(equipment, kiosk, health(says(own, spare)))).toEqual(paper);
});

it("a kiosk whose agent is away is told so, and one that no printer prints for has none", () => {
  expect(paperFor(equipment, kiosk, health(null))).toEqual({ state: "trouble", cause: "offline" });
  expect(paperFor(equipment, other, health(null))).toEqual({ state: "none", cause: null });
});
