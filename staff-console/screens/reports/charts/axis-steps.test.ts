import { expect, it } from "vitest";
import { createReportWords } from "../../../model/report-words.ts";
import { minuteAxis } from "./axis-steps.ts";

const words = createReportWords("vi");

/** The words along the axis, line by line. */
const along = (...minutes: (number | null)[]) => {
  const { steps, scale } = minuteAxis(minutes, words);
  return Array.from({ length: Math.round(steps.most / steps.step) + 1 }, (_, at) => scale(at * steps.step));
};

it("counts in whole minutes wherever the range allows", () => {
  expect(along(3.2, 4.9)).toEqual(["0", "1", "2", "3", "4", "5"]);
  expect(along(2.6)).toEqual(["0", "1", "2", "3"]);
  expect(along(15, null, 12.5)).toEqual(["0", "5", "10", "15"]);
  expect(along(61)).toEqual(["0", "15", "30", "45", "60", "75"]);
});

it("writes every line as minutes and seconds where less than a minute lies between two", () => {
  expect(along(1.4)).toEqual(["00:00", "00:30", "01:00", "01:30"]);
  expect(along(0.3)).toEqual(["00:00", "00:05", "00:10", "00:15", "00:20"]);
});

it("has room for the longest figure, and a line where there is none", () => {
  expect(along()).toEqual(["00:00", "00:05"]);
  for (const longest of [0.01, 0.5, 2.51, 7, 59, 601, 9_000, 100_000]) {
    const { steps } = minuteAxis([longest], words);
    expect(steps.most).toBeGreaterThanOrEqual(longest);
    expect(steps.most / steps.step).toBeLessThanOrEqual(5.001);
  }
});
