import { expect, it } from "vitest";
import { daysInARow } from "./office-hours.ts";

it("says working days from and to, and what stands apart by itself", () => {
  expect(daysInARow(["mon", "tue", "wed", "thu", "fri"])).toEqual([{ from: "mon", to: "fri" }]);
  expect(daysInARow(["fri", "mon", "tue", "sun"])).toEqual([
    { from: "mon", to: "tue" },
    { from: "fri", to: "fri" },
    { from: "sun", to: "sun" },
  ]);
  expect(daysInARow([])).toEqual([]);
});
