import type { DistributionReport } from "@motcua/protocol";
import { expect, it } from "vitest";
import { type ChartLook, mixed } from "./chart-look.ts";
import { stepsUpTo } from "./heat-map.ts";
import { histogramOption } from "./histogram.ts";

it("colours a heat map in five equal steps with round ends, also where hardly anybody came", () => {
  expect(stepsUpTo(20.1).map(({ from }) => from)).toEqual([0, 5, 10, 15, 20]);
  expect(stepsUpTo(11.7)).toEqual([
    { from: 0, until: 2.5 },
    { from: 2.5, until: 5 },
    { from: 5, until: 7.5 },
    { from: 7.5, until: 10 },
    { from: 10, until: null },
  ]);
  expect(stepsUpTo(0).map(({ from }) => from)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
});

it("thins a colour with its ground, however short a build wrote it", () => {
  expect(mixed("#fff", "#000000", 0.5)).toBe("#808080");
  expect(mixed("#ffffff", "#09549a", 1)).toBe("#09549a");
  expect(mixed("white", "rgb(0 0 0)", 0.5)).toBe("rgb(0 0 0)");
});

it("draws the median where it lies inside its bin, and what is past the target in another colour", () => {
  const report = {
    binSeconds: 300,
    bins: [
      { fromSeconds: 0, untilSeconds: 300, n: 5 },
      { fromSeconds: 300, untilSeconds: null, n: 2 },
    ],
    spread: { n: 7, medianSeconds: 150, p90Seconds: 900, maxSeconds: 1200, meanSeconds: 200 },
    target: { minutes: 5, serviceLevel: { part: 5, of: 7, percent: 71.43 } },
  } as unknown as DistributionReport;
  const words = { amount: String, bin: () => "", legs: String, median: "m", p90: "p", target: "t" };
  const look = { primary: "blue", warning: "amber" } as ChartLook;
  expect(histogramOption(report, words)(look)).toMatchObject({
    series: [
      { data: [{ itemStyle: { color: "blue" } }, { itemStyle: { color: "amber" } }] },
      // what lies beyond the last bin stands at its end
      { markLine: { data: [{ xAxis: 0.5 }, { xAxis: 2 }, { xAxis: 1 }] } },
    ],
  });
});
