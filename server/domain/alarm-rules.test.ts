import { expect, it } from "vitest";
import { exampleSettings } from "../testing/office.ts";
import { judge, type Sign } from "./alarm-rules.ts";

const limits = { ...exampleSettings().alarms, "wait-long": 40, "battery-low": 20, "device-away": 5 };
const minute = 60_000;
const hub = { kind: "hub" } as const;
const measured = (kind: "wait-long" | "battery-low" | "service-long", value: number) =>
  judge({ kind, about: hub, value }, limits, 0).kind;

it("A1 begins beyond the limit and ends only well within it, so that nothing flaps around one figure", () => {
  expect(measured("wait-long", 40)).toBe("keep");
  expect(measured("wait-long", 40.1)).toBe("raise");
  expect(measured("wait-long", 33)).toBe("keep");
  expect(measured("wait-long", 32)).toBe("clear");
});

it("A1 counts downwards where less is worse", () => {
  expect(measured("battery-low", 19)).toBe("raise");
  expect(measured("battery-low", 20)).toBe("keep");
  expect(measured("battery-low", 24)).toBe("keep");
  expect(measured("battery-low", 25)).toBe("clear");
});

it("A1 a state is told of once it has lasted, and is over when it is well", () => {
  const away = (illSince: number | null): Sign => ({ kind: "device-away", about: hub, illSince });
  expect(judge(away(0), limits, 5 * minute - 1).kind).toBe("keep");
  expect(judge(away(0), limits, 5 * minute)).toEqual({ kind: "raise", value: null, limit: 5 });
  expect(judge(away(null), limits, 60 * minute).kind).toBe("clear");
});

it("A1 tells nobody of what the office does not want to know", () => {
  const quiet = { ...limits, "wait-long": null };
  expect(judge({ kind: "wait-long", about: hub, value: 500 }, quiet, 0).kind).toBe("clear");
});
