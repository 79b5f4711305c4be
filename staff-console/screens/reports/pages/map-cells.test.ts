import type { ArrivalCell } from "@motcua/protocol";
import { expect, it } from "vitest";
import { mapCells } from "./map-cells.ts";

const cell = (hour: number, waits: number, medianWaitSeconds: number | null): ArrivalCell => ({
  weekday: "mon",
  hour,
  arrivals: waits,
  arrivalsADay: waits,
  waits,
  medianWaitSeconds,
  p90WaitSeconds: medianWaitSeconds,
});

const cells = [cell(7, 40, 240), cell(8, 10, 600), cell(9, 9, 300), cell(11, 1, 9_000), cell(12, 0, null)];

it("leaves hours with too few visits out of the scale of waits, and counts them", () => {
  const { known, few } = mapCells(cells, "waits");
  expect(known.map(({ cell, value }) => [cell.hour, value])).toEqual([
    [7, 4],
    [8, 10],
  ]);
  expect(few.map(({ hour, waits }) => [hour, waits])).toEqual([
    [9, 9],
    [11, 1],
  ]);
});

it("shows how many came in every hour, however few", () => {
  const { known, few } = mapCells(cells, "arrivals");
  expect(known.map(({ value }) => value)).toEqual([40, 10, 9, 1, 0]);
  expect(few).toEqual([]);
});
