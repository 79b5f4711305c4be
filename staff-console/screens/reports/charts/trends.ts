import type { EChartsOption } from "echarts";
import { amountAxis, type ChartLook, type Mark, markAt, nameAxis } from "./chart-look.ts";

export interface TrendParts {
  readonly names: readonly string[];
  readonly amount: (amount: number) => string;
  /** the scale beside the figures */
  readonly scale: (amount: number) => string;
  readonly marks: readonly Mark[];
}

/** One bar a day. */
export function columnsOption({
  names,
  amount,
  scale,
  marks,
  values,
}: TrendParts & { values: readonly number[] }) {
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
        markLine: markAt(look, marks),
      },
    ],
  });
}

export interface LineSeries {
  readonly name: string;
  readonly tone: "primary" | "second" | "good";
  readonly values: readonly (number | null)[];
}

/** Lines over days, each with its own mark so that colour does not say it alone; a day without a figure is a gap. */
export function linesOption(parts: TrendParts & { lines: readonly LineSeries[]; most: number | null }) {
  const { names, amount, scale, marks, lines, most } = parts;
  const symbols = ["circle", "diamond", "rect"];
  return (look: ChartLook): EChartsOption => ({
    legend: lines.length > 1 ? { show: true } : { show: false },
    xAxis: { ...nameAxis(look, names), boundaryGap: true },
    yAxis: {
      ...amountAxis(look, scale),
      min: 0,
      ...(most === null ? {} : { max: most, interval: most / 4 }),
    },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "line", lineStyle: { color: look.line } },
      valueFormatter: (value) => (typeof value === "number" ? amount(value) : "–"),
    },
    series: lines.map(({ name, tone, values }, at) => ({
      type: "line" as const,
      name,
      data: [...values],
      symbol: symbols[at] ?? "circle",
      symbolSize: names.length > 40 ? 4 : 8,
      lineStyle: { color: look[tone], width: 2.5, type: at === 0 ? ("solid" as const) : ("dashed" as const) },
      itemStyle: { color: look[tone] },
      ...(at === 0 ? { markLine: markAt(look, marks) } : {}),
    })),
  });
}
