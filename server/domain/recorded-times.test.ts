import { expect, it } from "vitest";
import { median, percentile, spreadOf } from "./recorded-times.ts";

it("takes percentiles by nearest rank: a time that somebody really waited", () => {
  const ten = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  expect([percentile(ten, 0), percentile(ten, 0.5), percentile(ten, 0.9), percentile(ten, 1)]).toEqual([
    10, 50, 90, 100,
  ]);
  expect(median([3, 1, 2])).toBe(2);
  expect(median([])).toBeNull();
});

it("says the mean never alone, and nothing of nothing", () => {
  expect(spreadOf([60, 120, 600])).toEqual({
    n: 3,
    medianSeconds: 120,
    p90Seconds: 600,
    maxSeconds: 600,
    meanSeconds: 260,
  });
  expect(spreadOf([])).toBeNull();
});
