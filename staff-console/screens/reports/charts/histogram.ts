import type { DistributionReport } from "@motcua/protocol";
import type { EChartsOption } from "echarts";
import { amountAxis, type ChartLook, type Mark, markAt, nameAxis } from "./chart-look.ts";

export interface HistogramWords {
  readonly amount: (amount: number) => string;
  readonly bin: (bin: DistributionReport["bins"][number]) => string;
  readonly legs: (amount: string) => string;
  readonly median: string;
  readonly p90: string;
  readonly target: string;
}

/** How often a time was how long, with median, 90th percentile and target as lines where they lie, not at a bar's edge. */
export function histogramOption(report: DistributionReport, words: HistogramWords) {
  return (look: ChartLook): EChartsOption => {
    const { bins, binSeconds, spread, target } = report;
    const place = (seconds: number) => Math.min(bins.length, seconds / binSeconds);
    const targetSeconds = target === null ? Number.POSITIVE_INFINITY : target.minutes * 60;
    const marks: Mark[] = [];
    if (spread !== null) {
      marks.push({ axis: "x", at: place(spread.medianSeconds), words: words.median, tone: "ink" });
      if (place(spread.p90Seconds) - place(spread.medianSeconds) > 0.2)
        marks.push({ axis: "x", at: place(spread.p90Seconds), words: words.p90, tone: "ink" });
    }
    if (target !== null)
      marks.push({
        axis: "x",
        at: place(targetSeconds),
        words: words.target,
        tone: "second",
        distance: 22,
      });
    return {
      legend: { show: false },
      grid: { top: 48, right: 56 },
      xAxis: [
        nameAxis(look, bins.map(words.bin)),
        // the lines need an axis of seconds; it lies under the bins and is not shown
        { type: "value", min: 0, max: bins.length, show: false },
      ],
      yAxis: { ...amountAxis(look, words.amount), minInterval: 1 },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "none" },
        valueFormatter: (value) => words.legs(words.amount(Number(value))),
      },
      series: [
        {
          type: "bar",
          barCategoryGap: "12%",
          data: bins.map(({ n, fromSeconds }) => ({
            value: n,
            itemStyle: {
              color: fromSeconds >= targetSeconds ? look.warning : look.primary,
              borderRadius: [4, 4, 0, 0],
            },
          })),
        },
        { type: "line", xAxisIndex: 1, data: [], markLine: markAt(look, marks) },
      ],
    };
  };
}
