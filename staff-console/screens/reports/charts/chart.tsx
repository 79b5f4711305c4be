import { useTexts } from "@motcua/screen-kit";
import type { EChartsOption } from "echarts";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { ReportFrame } from "../report-frame.ts";
import { type ChartLook, chartBase, readChartLook } from "./chart-look.ts";
import "./chart.css";

export interface ChartProps {
  readonly frame: ReportFrame;
  readonly title: ComponentChildren;
  /** under the title: n, and what the chart shows */
  readonly note: string | null;
  /** what one sees, in a sentence for those who do not */
  readonly said: string;
  readonly option: (look: ChartLook) => EChartsOption;
  readonly heightRem: number;
  /** the same figures as a table, behind a press; null where it stands beside the chart */
  readonly table: ComponentChildren;
}

/** A chart with its title, a sentence that says the same, and its figures as a table. */
export function Chart({ frame, title, note, said, option, heightRem, table }: ChartProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  return (
    <figure class="chart">
      <figcaption class="chart__head">
        <h3>{title}</h3>
        {note !== null && <p>{note}</p>}
      </figcaption>
      <Plot said={said} option={option} heightRem={heightRem} failed={texts.chartFailed} />
      {table !== null && (
        <details class="chart__table">
          <summary>{texts.asTable}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}

interface PlotProps extends Pick<ChartProps, "said" | "option" | "heightRem"> {
  readonly failed: string;
}

/** A4 without its margins at 96 dots an inch: what is drawn for it keeps the size of its letters. */
const paperWidthPx = 688;

/** The picture itself; the library comes when the first one is shown, and the table is there without it. */
function Plot({ said, option, heightRem, failed }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<"waiting" | "drawn" | "failed">("waiting");
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let isShown = true;
    let close = () => {};
    const draw = async () => {
      const { openChart } = await import("./echarts.ts");
      if (!isShown) return;
      const chart = openChart(element);
      const look = readChartLook(element);
      chart.setOption(onBase(look, option(look)));
      const sized = new ResizeObserver(() => chart.resize());
      sized.observe(element);
      // where the paper is narrower still the drawing is scaled to it, not cut
      const svg = element.querySelector("svg");
      const scale = () =>
        svg?.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
      scale();
      chart.on("finished", scale);
      // The paper does not wait for the next frame: what is drawn for it must be there when this returns.
      const drawnAt = (width: number | "auto") => {
        chart.resize({ width });
        chart.getZr().flush();
        scale();
      };
      const toPaper = () => drawnAt(paperWidthPx);
      const toGlass = () => drawnAt("auto");
      addEventListener("beforeprint", toPaper);
      addEventListener("afterprint", toGlass);
      setDrawn("drawn");
      close = () => {
        removeEventListener("beforeprint", toPaper);
        removeEventListener("afterprint", toGlass);
        sized.disconnect();
        chart.dispose();
      };
    };
    draw().catch(() => isShown && setDrawn("failed"));
    return () => {
      isShown = false;
      close();
    };
  }, [option]);
  return (
    <>
      <div
        ref={place}
        class="chart__plot"
        role="img"
        aria-label={said}
        data-drawn={drawn}
        style={{ height: `${heightRem}rem` }}
      />
      {drawn === "failed" && <p class="chart__failed">{failed}</p>}
    </>
  );
}

/** What a chart says on top of what all share, part by part. */
function onBase(look: ChartLook, option: EChartsOption): EChartsOption {
  const base = chartBase(look);
  return {
    ...base,
    ...option,
    grid: { ...base.grid, ...option.grid },
    legend: { ...base.legend, ...option.legend },
    tooltip: { ...base.tooltip, ...option.tooltip },
  };
}
