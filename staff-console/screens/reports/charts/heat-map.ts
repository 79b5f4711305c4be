import type { EChartsOption } from "echarts";
import { type ChartLook, mixed, nameAxis } from "./chart-look.ts";

export interface HeatMapParts {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** column, row, value */
  readonly cells: readonly (readonly [number, number, number])[];
  /** column, row, what stands in a cell that has no figure and takes no part in the scale */
  readonly apart: readonly (readonly [number, number, string])[];
  readonly most: number;
  readonly words: (value: number) => string;
  /** the ends of the steps where all are whole */
  readonly scale: (value: number) => string;
  readonly unit: string;
}

/** Below every step: no figure of ours is. */
const noValue = -1;

/** Five steps from pale to deep, each cell with its figure in it: the colour leads the eye, the figure says it. */
export function heatMapOption({ columns, rows, cells, apart, most, words, scale, unit }: HeatMapParts) {
  return (look: ChartLook): EChartsOption => {
    const steps = stepsUpTo(most);
    const shades = shadesOf(look);
    // the ends of all steps in one form, as the figures are written where one of them is no whole
    const end = steps.every(({ from }) => Number.isInteger(from)) ? scale : words;
    const deep = steps[2]?.from ?? Number.POSITIVE_INFINITY;
    return {
      legend: { show: false },
      grid: { right: 4, top: 4, bottom: 44 },
      xAxis: { ...nameAxis(look, columns), axisLine: { show: false } },
      yAxis: { ...nameAxis(look, rows), inverse: true, axisLine: { show: false } },
      visualMap: {
        type: "piecewise",
        show: cells.length > 0,
        orient: "horizontal",
        left: 0,
        bottom: 0,
        itemWidth: 22,
        itemHeight: 12,
        itemGap: 14,
        selectedMode: false,
        outOfRange: { color: [look.surface] },
        textStyle: { color: look.second, fontFamily: look.font, fontSize: 12 },
        pieces: steps.map(({ from, until }, at) => ({
          gte: from,
          ...(until === null ? {} : { lt: until }),
          color: shades[at] ?? look.primary,
          label: until === null ? `≥ ${end(from)} ${unit}` : `${end(from)} – ${end(until)}`,
        })),
      },
      tooltip: { show: false },
      series: [
        {
          type: "heatmap",
          data: [
            ...cells.map(([column, row, value]) => ({
              value: [column, row, value],
              label: { color: value >= deep ? look.surface : look.ink },
            })),
            ...apart.map(([column, row, said]) => ({
              value: [column, row, noValue],
              label: { color: look.second, formatter: said },
            })),
          ],
          label: {
            show: true,
            fontFamily: look.font,
            fontSize: 12,
            formatter: (cell: { value?: unknown }) => words(Number((cell.value as number[])[2])),
          },
          itemStyle: { borderColor: look.surface, borderWidth: 3, borderRadius: 6 },
          emphasis: { disabled: true },
        },
      ],
    };
  };
}

/** Five equal steps with round ends, none finer than a tenth. */
export function stepsUpTo(most: number): readonly { from: number; until: number | null }[] {
  const rough = Math.max(most, 0.5) / 5;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const size =
    [1, 2, ...(unit < 1 ? [] : [2.5]), 5, 10].map((of) => of * unit).find((of) => of >= rough) ?? rough;
  const end = (step: number) => Math.round(step * size * 100) / 100;
  return [0, 1, 2, 3, 4].map((step) => ({ from: end(step), until: step === 4 ? null : end(step + 1) }));
}

/** From the ground towards the primary colour; the pale ones carry dark figures, the deep ones light. */
function shadesOf(look: ChartLook): readonly string[] {
  return [0.1, 0.3, 0.72, 0.86, 1].map((share) => mixed(look.surface, look.primary, share));
}
