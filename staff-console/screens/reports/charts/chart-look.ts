import type { AxisSteps } from "./axis-steps.ts";

/** The product's colours and type as a chart needs them: values, not custom properties. */
export interface ChartLook {
  readonly ink: string;
  readonly second: string;
  readonly line: string;
  readonly surface: string;
  readonly sunk: string;
  readonly primary: string;
  readonly primaryPale: string;
  readonly primarySoft: string;
  readonly good: string;
  readonly goodPale: string;
  readonly bad: string;
  readonly warning: string;
  readonly dark: string;
  readonly font: string;
}

/** Reads the tokens in force where the chart stands; a high contrast there is one here. */
export function readChartLook(place: Element): ChartLook {
  const style = getComputedStyle(place);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token("ink"),
    second: token("ink-second"),
    line: token("line"),
    surface: token("surface"),
    sunk: token("surface-sunk"),
    primary: token("primary"),
    primaryPale: mixed(token("surface"), token("primary"), 0.55),
    primarySoft: token("line-faint"),
    good: token("good-dot"),
    goodPale: mixed(token("surface"), token("good-dot"), 0.5),
    bad: token("bad-dot"),
    warning: token("warning-dot"),
    dark: token("dark"),
    font: token("font"),
  };
}

/** What every chart shares: calm lines, the product's type, nothing that moves. */
export function chartBase(look: ChartLook) {
  return {
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: 13, color: look.second },
    grid: {
      left: 4,
      right: 20,
      top: 36,
      bottom: 8,
      outerBoundsMode: "same" as const,
      outerBoundsContain: "axisLabel" as const,
    },
    tooltip: {
      // the hub's policy forbids inline styles: the hint is drawn, not written as HTML
      renderMode: "richText" as const,
      confine: true,
      backgroundColor: look.dark,
      borderWidth: 0,
      padding: [8, 12],
      textStyle: { color: look.surface, fontFamily: look.font, fontSize: 13 },
    },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 18,
      icon: "roundRect",
      selectedMode: false,
      textStyle: { color: look.second, fontFamily: look.font, fontSize: 13 },
    },
  };
}

/** An axis of amounts: faint lines, no axis line of its own. */
export function amountAxis(look: ChartLook, words: (amount: number) => string) {
  return {
    type: "value" as const,
    axisLine: { show: false },
    axisTick: { show: false },
    splitNumber: 4,
    splitLine: { lineStyle: { color: look.line } },
    axisLabel: { color: look.second, fontFamily: look.font, fontSize: 12, formatter: words },
  };
}

/** Begins the axis at 0 and draws its lines where the steps are. */
export function steppedBy({ most, step }: AxisSteps) {
  return { min: 0, max: most, interval: step };
}

/** An axis of names. */
export function nameAxis(look: ChartLook, names: readonly string[]) {
  return {
    type: "category" as const,
    data: [...names],
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    axisLabel: { color: look.ink, fontFamily: look.font, fontSize: 12, hideOverlap: true },
  };
}

/** A line up through a chart that says what it stands for. */
export function markAt(look: ChartLook, marks: readonly Mark[]) {
  return {
    silent: true,
    symbol: "none",
    z: 10,
    data: marks.map(({ at, words, tone, position, topPx }) => {
      const drawn = {
        lineStyle: {
          color: look[tone],
          width: 2,
          type: tone === "second" ? ("dashed" as const) : ("solid" as const),
        },
        label: {
          formatter: words,
          position: position ?? ("end" as const),
          distance: 4,
          color: look.ink,
          fontFamily: look.font,
          fontSize: 12,
          fontWeight: 600,
          backgroundColor: look.surface,
          padding: [2, 4],
        },
      };
      if (topPx === undefined) return { xAxis: at, ...drawn };
      const ends: [typeof drawn & { coord: number[] }, { coord: number[]; y: number }] = [
        { coord: [at, 0], ...drawn },
        { coord: [at, 0], y: topPx },
      ];
      return ends;
    }),
  };
}

export interface Mark {
  readonly at: number;
  readonly words: string;
  readonly tone: "ink" | "warning" | "second";
  readonly position?: "start" | "end";
  /** how far from the chart's upper edge it ends, with its words above it; at the plot's edge when left out */
  readonly topPx?: number;
}

/** A colour thinned with its ground; what is not written in hex stays as it is. */
export function mixed(ground: string, colour: string, share: number): string {
  const under = partsOf(ground);
  const over = partsOf(colour);
  if (under === null || over === null) return colour;
  const one = (at: number) =>
    Math.round((under[at] ?? 0) * (1 - share) + (over[at] ?? 0) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${one(0)}${one(1)}${one(2)}`;
}

/** Red, green and blue of `#rgb` or `#rrggbb`: a build shortens what it can. */
function partsOf(hex: string): readonly number[] | null {
  const found = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i.exec(hex);
  if (found === null) return null;
  const [, ...digits] = found;
  return digits
    .filter((part) => part !== undefined)
    .map((part) => Number.parseInt(part.length === 1 ? part + part : part, 16));
}
