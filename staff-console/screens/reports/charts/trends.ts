import type { EChartsOption } from "echarts";
import type { AxisSteps } from "./axis-steps.ts";
import { amountAxis, type ChartLook, nameAxis, steppedBy } from "./chart-look.ts";

export interface TrendParts {
  readonly names: readonly string[];
  readonly amount: (amount: number) => string;
  /** the scale beside the figures */
  readonly scale: (amount: number) => string;
}

/** One bar a day. */
export function columnsOption({ names, amount, scale, values }: TrendParts & { values: readonly number[] }) {
  return (look: ChartLook): EChartsOption => ({
    legend: { show: false },
    grid: { top: 28 },
    xAxis: nameAxis(look, names),
    yAxis: { ...amountAxis(look, scale), minInterval: 1 },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "none" },
      valueFormatter: (value) => amount(Number(value)),
    },
    series: [
      {
        type: "bar",
        data: [...values],
        barCategoryGap: "28%",
        barMaxWidth: 56,
        itemStyle: { color: look.primary, borderRadius: [4, 4, 0, 0] },
      },
    ],
  });
}

export interface LineSeries {
  readonly name: string;
  readonly tone: "primary" | "second" | "warning";
  readonly values: readonly (number | null)[];
  /** what the others are measured by: a line without marks */
  readonly is?: "target";
}

/** Lines over days, each with its own mark so that colour does not say it alone; a day without a figure is a gap. */
export function linesOption(parts: TrendParts & { lines: readonly LineSeries[]; steps: AxisSteps }) {
  const { names, amount, scale, lines, steps } = parts;
  const symbols = ["circle", "diamond", "rect"];
  return (look: ChartLook): EChartsOption => ({
    legend: lines.length > 1 ? { show: true } : { show: false },
    xAxis: { ...nameAxis(look, names), boundaryGap: true },
    yAxis: { ...amountAxis(look, scale), ...steppedBy(steps) },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "line", lineStyle: { color: look.line } },
      valueFormatter: (value) => (typeof value === "number" ? amount(value) : "–"),
    },
    series: lines.map(({ name, tone, values, is }, at) => ({
      type: "line" as const,
      name,
      data: [...values],
      symbol: is === "target" ? "none" : (symbols[at] ?? "circle"),
      symbolSize: names.length > 40 ? 4 : 8,
      lineStyle: { color: look[tone], width: is === "target" ? 2 : 2.5, type: lineType(at, is) },
      itemStyle: { color: look[tone] },
    })),
  });
}

const lineType = (at: number, is: LineSeries["is"]) =>
  at === 0 || is === "target" ? ("solid" as const) : ("dashed" as const);
