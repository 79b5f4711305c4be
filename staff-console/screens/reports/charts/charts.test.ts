import type { DistributionReport } from "@motcua/protocol";
import { expect, it } from "vitest";
import { type ChartLook, mixed } from "./chart-look.ts";
import { heatMapOption, stepsUpTo } from "./heat-map.ts";
import { barParts, histogramOption, labelRows } from "./histogram.ts";

it("colours a heat map in five equal steps with round ends, also where hardly anybody came", () => {
  expect(stepsUpTo(20.1).map(({ from }) => from)).toEqual([0, 5, 10, 15, 20]);
  expect(stepsUpTo(11.7)).toEqual([
    { from: 0, until: 2.5 },
    { from: 2.5, until: 5 },
    { from: 5, until: 7.5 },
    { from: 7.5, until: 10 },
    { from: 10, until: null },
  ]);
  expect(stepsUpTo(1.2).map(({ from }) => from)).toEqual([0, 0.5, 1, 1.5, 2]);
  expect(stepsUpTo(0).map(({ from }) => from)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
});

it("thins a colour with its ground, however short a build wrote it", () => {
  expect(mixed("#fff", "#000000", 0.5)).toBe("#808080");
  expect(mixed("#ffffff", "#09549a", 1)).toBe("#09549a");
  expect(mixed("white", "rgb(0 0 0)", 0.5)).toBe("rgb(0 0 0)");
});

const distribution = {
  binSeconds: 300,
  bins: [
    { fromSeconds: 0, untilSeconds: 300, n: 5 },
    { fromSeconds: 300, untilSeconds: 600, n: 4 },
    { fromSeconds: 600, untilSeconds: null, n: 2 },
  ],
  spread: { n: 11, medianSeconds: 150, p90Seconds: 950, maxSeconds: 1200, meanSeconds: 200 },
  target: { minutes: 6, serviceLevel: { part: 6, of: 11, percent: 54.55 } },
} as unknown as DistributionReport;

it("draws the lines where they lie inside their bins, and of the bar with the target each part in its colour", () => {
  const words = { amount: String, bin: () => "", legs: String, median: "m", p90: "p", target: "t" };
  const look = { primary: "blue", warning: "amber" } as ChartLook;
  const option = histogramOption(distribution, { ...words, within: "in time", beyond: "late" })(look);
  expect(option).toMatchObject({
    legend: { data: ["in time", "late"] },
    series: [
      { name: "in time", itemStyle: { color: "blue" }, data: [{ value: 5 }, { value: 1 }, { value: null }] },
      { name: "late", itemStyle: { color: "amber" }, data: [{ value: null }, { value: 3 }, { value: 2 }] },
      // what lies beyond the last bin stands at its end
      {
        markLine: {
          data: [
            [{ coord: [0.5, 0] }, {}],
            [{ coord: [3, 0] }, {}],
            [{ coord: [1.2, 0] }, {}],
          ],
        },
      },
    ],
  });
});

it("counts every call of a time without a target as one kind", () => {
  expect(barParts({ ...distribution, target: null })).toEqual({ within: [5, 4, 2], beyond: [0, 0, 0] });
});

it("gives words that would lie over each other rows of their own", () => {
  expect(labelRows([1, 9, 5], 20)).toEqual([0, 0, 1]);
  expect(labelRows([5, 6, 5.5], 20)).toEqual([0, 1, 2]);
  expect(labelRows([], 20)).toEqual([]);
});

it("keeps what stands apart out of a heat map's colours, in its own words", () => {
  const map = { columns: ["7", "8"], rows: ["mon"], cells: [[0, 0, 4]], most: 4 } as const;
  const words = { words: String, scale: String, unit: "min" };
  const look = { surface: "#ffffff", primary: "#0a5ca8", ink: "ink", second: "grey" } as ChartLook;
  const option = heatMapOption({ ...map, ...words, apart: [[1, 0, "1 visit"]] })(look);
  expect(option).toMatchObject({
    visualMap: { show: true, outOfRange: { color: ["#ffffff"] } },
    series: [
      {
        data: [{ value: [0, 0, 4] }, { value: [1, 0, -1], label: { color: "grey", formatter: "1 visit" } }],
      },
    ],
  });
  const bounds = stepsUpTo(map.most).map(({ from }) => from);
  expect(Math.min(...bounds)).toBe(0);
  expect(heatMapOption({ ...map, ...words, cells: [], apart: [] })(look)).toMatchObject({
    visualMap: { show: false },
  });
});

it("writes the ends of a heat map's steps all in one form", () => {
  const words = { words: (value: number) => value.toFixed(1), scale: String, unit: "min" };
  const look = { surface: "#ffffff", primary: "#0a5ca8" } as ChartLook;
  const labels = (most: number) => {
    const map = heatMapOption({
      columns: ["7"],
      rows: ["mon"],
      cells: [[0, 0, most]],
      apart: [],
      most,
      ...words,
    });
    return (map(look).visualMap as { pieces: { label: string }[] }).pieces.map(({ label }) => label);
  };
  expect(labels(20)).toEqual(["0 – 5", "5 – 10", "10 – 15", "15 – 20", "≥ 20 min"]);
  expect(labels(11)).toEqual(["0.0 – 2.5", "2.5 – 5.0", "5.0 – 7.5", "7.5 – 10.0", "≥ 10.0 min"]);
});
