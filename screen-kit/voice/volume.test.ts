import { expect, it } from "vitest";
import { gainOf } from "./schedule-clips.ts";
import { volumeAt } from "./volume.ts";

const day = {
  volumePercent: 90,
  volumes: [
    { from: "07:00", until: "08:00", percent: 50 },
    { from: "11:30", until: "13:30", percent: 0 },
  ],
};

it.each([
  ["06:59", 90],
  ["07:00", 50],
  ["07:59", 50],
  ["08:00", 90],
  ["11:30", 0],
  ["13:29", 0],
  ["13:30", 90],
])("at %s the voice is at %i percent", (time, percent) => {
  expect(volumeAt(day, time)).toBe(percent);
});

it("is silent at nought, unchanged at a hundred, and quieter in between", () => {
  expect(gainOf(0)).toBe(0);
  expect(gainOf(100)).toBe(1);
  expect(gainOf(50)).toBeLessThan(gainOf(51));
});
