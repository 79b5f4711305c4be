import type { EChartsOption } from "echarts";
import type { AxisSteps } from "./axis-steps.ts";
import { amountAxis, type ChartLook, type Mark, markAt, nameAxis, steppedBy } from "./chart-look.ts";

export interface RowSeries {
  readonly name: string;
  readonly colour: (look: ChartLook) => string;
  readonly values: readonly (number | null)[];
}

export interface RowsParts {
  /** one row each, the first on top */
  readonly names: readonly string[];
  readonly series: readonly RowSeries[];
  readonly amount: (amount: number) => string;
  /** the scale below the bars */
  readonly scale: (amount: number) => string;
  readonly steps: AxisSteps;
  readonly marks: readonly Mark[];
  /** said in place of a bar, row by row: why there is none */
  readonly notes: readonly (string | null)[];
}

/** Lying bars, one row a group, their parts end to end. */
export function rowsOption({ names, series, amount, scale, steps, marks, notes }: RowsParts) {
  return (look: ChartLook): EChartsOption => {
    const axis = nameAxis(look, names);
    return {
      legend: series.length > 1 ? { show: true } : { show: false },
      // half of the words of a line at the very end of the axis
      grid: {
        right: marks.length > 0 ? 64 : 32,
        top: (series.length > 1 ? 40 : 4) + (marks.length > 0 ? 24 : 0),
      },
      yAxis: {
        ...axis,
        inverse: true,
        axisLine: { show: false },
        axisLabel: { ...axis.axisLabel, hideOverlap: false, width: 250, overflow: "truncate" },
      },
      xAxis: { ...amountAxis(look, scale), ...steppedBy(steps) },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "none" },
        valueFormatter: (value) => (typeof value === "number" ? amount(value) : "–"),
      },
      series: series.map(({ name, colour, values }, at) => ({
        type: "bar" as const,
        name,
        stack: "row",
        data: values.map((value, row) => ({
          value: value ?? 0,
          label: noteLabel(look, at, notes[row] ?? null),
        })),
        barMaxWidth: 22,
        // a line of the ground between the parts: where one ends is seen without telling the colours apart
        itemStyle: { color: colour(look), borderColor: look.surface, borderWidth: 1, borderRadius: 3 },
        ...(at === 0 && marks.length > 0 ? { markLine: markAt(look, marks) } : {}),
      })),
    };
  };
}

function noteLabel(look: ChartLook, series: number, note: string | null) {
  if (series > 0 || note === null) return { show: false };
  return {
    show: true,
    position: "right" as const,
    formatter: note,
    color: look.second,
    fontFamily: look.font,
    fontSize: 12,
  };
}

/** A height that gives every row the same room. */
export function rowsHeightRem(rows: number, heading: "legend" | "bare"): number {
  return Math.max(5, rows * 2.1 + (heading === "legend" ? 5.5 : 2.5));
}
