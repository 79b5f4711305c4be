import type { DistributionReport } from "@motcua/protocol";
import type { EChartsOption } from "echarts";
import { amountAxis, type ChartLook, type Mark, markAt, nameAxis } from "./chart-look.ts";

export interface HistogramWords {
  readonly amount: (amount: number) => string;
  readonly bin: (bin: DistributionReport["bins"][number]) => string;
  readonly legs: (amount: string) => string;
  readonly within: string;
  readonly beyond: string;
  readonly median: string;
  readonly p90: string;
  readonly target: string;
}

const legendPx = 26;
const labelPx = 20;
const corner = 4;

/** How often a time was how long, with median, 90th percentile and target as lines where they lie, not at a bar's edge. */
export function histogramOption(report: DistributionReport, words: HistogramWords) {
  return (look: ChartLook): EChartsOption => {
    const { bins, binSeconds, spread, target } = report;
    const place = (seconds: number) => Math.min(bins.length, seconds / binSeconds);
    const lines: Omit<Mark, "topPx">[] = [];
    if (spread !== null) {
      const at = place(spread.medianSeconds);
      const p90 = place(spread.p90Seconds);
      lines.push({ at, words: words.median, tone: "ink" });
      if (p90 - at > 0.2) lines.push({ at: p90, words: words.p90, tone: "ink" });
    }
    if (target !== null) lines.push({ at: place(target.minutes * 60), words: words.target, tone: "second" });
    const above = target === null ? 0 : legendPx;
    const rows = labelRows(
      lines.map(({ at }) => at),
      bins.length,
    );
    const rowsUsed = Math.max(0, ...rows) + 1;
    const marks = lines.map((line, at) => ({
      ...line,
      topPx: above + (rowsUsed - (rows[at] ?? 0)) * labelPx,
    }));
    const bars = barParts(report);
    const part = (name: string, colour: string, values: readonly number[], over: readonly number[]) => ({
      type: "bar" as const,
      name,
      stack: "bin",
      barCategoryGap: "12%",
      itemStyle: { color: colour },
      data: values.map((value, at) => ({
        value: value === 0 ? null : value,
        itemStyle: { borderRadius: (over[at] ?? 0) > 0 ? 0 : [corner, corner, 0, 0] },
      })),
    });
    return {
      legend: target === null ? { show: false } : { data: [words.within, words.beyond] },
      grid: { top: above + rowsUsed * labelPx + 8, right: 72 },
      xAxis: [
        nameAxis(look, bins.map(words.bin)),
        // the lines need an axis of seconds; it lies under the bins and is not shown
        { type: "value", min: 0, max: bins.length, show: false },
      ],
      yAxis: { ...amountAxis(look, words.amount), minInterval: 1 },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "none" },
        valueFormatter: (value) => words.legs(words.amount(typeof value === "number" ? value : 0)),
      },
      series: [
        part(words.within, look.primary, bars.within, bars.beyond),
        ...(target === null ? [] : [part(words.beyond, look.warning, bars.beyond, [])]),
        { type: "line", xAxisIndex: 1, data: [], markLine: markAt(look, marks) },
      ],
    };
  };
}

/** Each bar's part within the target and its part beyond it: the bar in which the target lies has both. */
export function barParts({ bins, target }: Pick<DistributionReport, "bins" | "target">): {
  readonly within: readonly number[];
  readonly beyond: readonly number[];
} {
  // what the hub counted as called in time fills the bars from the left: they count the same calls
  let left = target === null ? Number.POSITIVE_INFINITY : target.serviceLevel.part;
  const within = bins.map(({ n }) => {
    const part = Math.min(n, left);
    left -= part;
    return part;
  });
  return { within, beyond: bins.map(({ n }, at) => n - (within[at] ?? 0)) };
}

/** On paper a label is this much of the axis. */
const labelShare = 0.22;

/** In which row each line's words stand, the lowest first, so that no two of them lie over each other. */
export function labelRows(places: readonly number[], length: number): readonly number[] {
  const rows: number[] = [];
  for (const [index, place] of places.entries()) {
    const near = rows.filter((_, other) => Math.abs((places[other] ?? 0) - place) < length * labelShare);
    let row = 0;
    while (near.includes(row)) row++;
    rows[index] = row;
  }
  return rows;
}
