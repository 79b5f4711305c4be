import { expect, it } from "vitest";
import { chartAxis } from "./chart-axis.ts";

it("counts in whole figures wherever the range allows, and writes parts of one all alike", () => {
  const long = chartAxis([2.4, null, 12.3], "vi");
  expect([long.minInterval, long.written(5)]).toEqual([1, "5"]);
  const short = chartAxis([0.4, 1.3], "vi");
  expect([0, 0.5, 1].map(short.written)).toEqual(["0,0", "0,5", "1,0"]);
  expect(short.minInterval).toBe(0.1);
  const votes = chartAxis([1, 2, null], "en");
  expect([votes.minInterval, votes.written(2)]).toEqual([1, "2"]);
});
