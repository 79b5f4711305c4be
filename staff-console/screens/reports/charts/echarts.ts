/** The chart library, only what the reports draw: a file of its own that is fetched when a chart is first shown. */
import { BarChart, HeatmapChart, LineChart } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

/** Opens a chart in its place on the page; whoever opens it disposes of it. */
export function openChart(place: HTMLElement) {
  use([
    BarChart,
    LineChart,
    HeatmapChart,
    GridComponent,
    LegendComponent,
    MarkLineComponent,
    TooltipComponent,
    VisualMapPiecewiseComponent,
    SVGRenderer,
  ]);
  return init(place, null, { renderer: "svg" });
}
