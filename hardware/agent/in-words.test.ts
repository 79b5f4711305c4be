import type { EquipmentId, EquipmentState } from "@motcua/protocol";
import { expect, test } from "vitest";
import { createStateTeller, outcomeInWords } from "./in-words.ts";

test("each change of a device is told once, by the name that people gave it", () => {
  const told: string[] = [];
  const tell = createStateTeller((text) => told.push(text));
  const now = (hall: EquipmentState, panel: EquipmentState) =>
    tell(
      [
        { equipment: "hall" as EquipmentId, state: hall, input: null },
        { equipment: "panel" as EquipmentId, state: panel, input: null },
      ],
      (id) => (id === "hall" ? "Máy in sảnh" : "Bảng quầy 1"),
    );
  now("waiting", "waiting");
  now("ready", "no-answer");
  now("ready", "no-answer");
  now("paper-out", "ready");
  expect(told).toEqual([
    "Máy in sảnh: ready",
    "Bảng quầy 1: no-answer",
    "Máy in sảnh: paper-out",
    "Bảng quầy 1: ready",
  ]);
});

test("a job of which nobody knows is never told as printed", () => {
  expect(outcomeInWords({ kind: "printed", confirmedBy: "process-id", paper: "near-end" })).toContain(
    "near its end",
  );
  expect(outcomeInWords({ kind: "unknown", cause: "line-lost", bytesSent: 9_000 })).toMatch(
    /^not known.*line-lost/,
  );
  expect(outcomeInWords({ kind: "failed-clean", cause: "paper-out" })).toContain("no byte left");
});
