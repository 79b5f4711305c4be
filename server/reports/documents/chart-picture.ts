/** Charts as pictures: drawn by the charting library on a canvas, with letters from a package, never the machine's. */
import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { chartAxis } from "./chart-axis.ts";
import { documentNumbers } from "./document-numbers.ts";
import type { DocumentChart } from "./office-document.ts";

/** A drawn chart; the size is in points of the page, the picture has three dots a point. */
export interface ChartPicture {
  readonly png: Buffer;
  readonly widthPoints: number;
  readonly heightPoints: number;
}

const family = "motcua-chart";
const fontFile = "@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf";
const widthPoints = 450;
const dotsAPoint = 3;
const letterSize = 10;
const lineHeight = 11;
const nameWidth = 180;
const ink = "#0e1f38";
const line = "#d9e1ec";
/** Told apart by lightness too, for black and white printers. */
const colours = ["#0a5ca8", "#b45309", "#7fb2e0", "#43546d"];

let prepared = false;

function prepare(): void {
  if (prepared) return;
  if (GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(fontFile), family) === null) {
    throw new Error(`the font ${fontFile} could not be read`);
  }
  echarts.use([BarChart, GridComponent, LegendComponent, CanvasRenderer]);
  const pen = createCanvas(1, 1).getContext("2d");
  echarts.setPlatformAPI({
    // Letters are measured with the font that they are drawn with; the library also asks for the sign of code 0,
    // which the canvas takes for the end of a text.
    measureText: (text, face) => {
      pen.font = face ?? `12px ${family}`;
      return { width: pen.measureText(text.replaceAll("\0", " ")).width };
    },
  });
  prepared = true;
}

/** Draws horizontal bars, the first category on top: names of services are long. */
export function drawChart(chart: DocumentChart, language: "vi" | "en"): ChartPicture {
  prepare();
  // as low as its letters allow: a chart leaves room on its page for the table after it
  const barPoints = Math.max(4 + 9 * chart.series.length, 2 + lineHeight * mostLines(chart.categories));
  const heightPoints = Math.min(560, 56 + barPoints * Math.max(chart.categories.length, 2));
  const canvas = createCanvas(widthPoints * dotsAPoint, heightPoints * dotsAPoint);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const drawn = echarts.init(canvas as unknown as HTMLElement, null, {
    width: widthPoints,
    height: heightPoints,
    devicePixelRatio: dotsAPoint,
  });
  try {
    drawn.setOption(optionOf(chart, language));
    return { png: canvas.toBuffer("image/png"), widthPoints, heightPoints };
  } finally {
    drawn.dispose();
  }
}

/** How many lines the longest name takes beside its bar. */
function mostLines(names: readonly string[]): number {
  const pen = createCanvas(1, 1).getContext("2d");
  pen.font = `${letterSize}px ${family}`;
  // a line ends where a word does: none is filled to its last letter
  return Math.max(1, ...names.map((name) => Math.ceil(pen.measureText(name).width / (nameWidth * 0.9))));
}

function optionOf({ categories, series, unit }: DocumentChart, language: "vi" | "en") {
  const { cell, percent } = documentNumbers(language);
  const words = { fontFamily: family, fontSize: letterSize, color: ink };
  const tenths = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  // figures beside each other have the same decimals
  const areWhole = series.every(({ values }) =>
    values.every((value) => value === null || Number.isInteger(value)),
  );
  const written = (value: number) => {
    if (unit === "%") return percent(value);
    return areWhole ? cell("count", value) : tenths.format(value);
  };
  const axis = chartAxis(
    series.flatMap(({ values }) => values),
    language,
  );
  const many = series.length > 1;
  return {
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: words,
    color: colours,
    legend: many ? { top: 0, textStyle: words, itemWidth: 14, itemHeight: 9 } : { show: false },
    grid: {
      left: 8,
      right: 44,
      top: many ? 26 : 8,
      bottom: 26,
      outerBoundsMode: "same" as const,
      outerBoundsContain: "axisLabel" as const,
    },
    xAxis: {
      type: "value" as const,
      name: unit,
      nameLocation: "middle" as const,
      nameGap: 22,
      nameTextStyle: words,
      min: 0,
      minInterval: axis.minInterval,
      axisLabel: { ...words, formatter: axis.written },
      splitLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: "category" as const,
      inverse: true,
      data: [...categories],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
      axisLabel: { ...words, width: nameWidth, overflow: "break" as const, interval: 0, lineHeight },
    },
    series: series.map(({ name, values }) => ({
      type: "bar" as const,
      name,
      data: values.map((value) => value ?? "-"),
      barMaxWidth: 10,
      label: {
        show: true,
        position: "right" as const,
        ...words,
        fontSize: 9,
        formatter: ({ value }: { value: unknown }) => (typeof value === "number" ? written(value) : ""),
      },
    })),
  };
}
