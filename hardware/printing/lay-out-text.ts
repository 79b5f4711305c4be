import type { PartAlignment } from "@motcua/protocol";
import type { LaidBlock } from "./lay-out-ticket.ts";
import type { TextMeasure } from "./ticket-fonts.ts";
import type { LaidItem } from "./ticket-layout.ts";
import type { TextStyle } from "./ticket-template.ts";
import { wrapText } from "./wrap-text.ts";

type TextItem = Extract<LaidItem, { kind: "text" }>;

/** The part of the paper's width that a block may use. */
export interface Column {
  readonly leftDots: number;
  readonly widthDots: number;
}

/** Where something of that width begins in a column. */
export function leftIn(column: Column, widthDots: number, align: PartAlignment): number {
  const free = column.widthDots - widthDots;
  const before = align === "left" ? 0 : align === "right" ? free : free / 2;
  return Math.floor(column.leftDots + before);
}

/** From the top of a line to its baseline, against the size: room for a circumflex with a tone above a capital. */
const ascent = 1.04;
/** From one line to the next, against the size: a dot below must not touch a tone above. */
const lineHeight = 1.34;

/** The height a line of this style takes. */
export const lineHeightDots = (style: TextStyle) => Math.round(style.sizeDots * lineHeight);

/** A line set at a given left edge, its top at 0. */
export function line(parts: {
  text: string;
  style: TextStyle;
  leftDots: number;
  widthDots: number;
  ink: "black" | "white";
}): TextItem {
  return {
    kind: "text",
    text: parts.text,
    face: parts.style.face,
    sizeDots: parts.style.sizeDots,
    leftDots: Math.round(parts.leftDots),
    baselineDots: Math.round(parts.style.sizeDots * ascent),
    widthDots: Math.ceil(parts.widthDots),
    narrowing: 1,
    ink: parts.ink,
    role: "line",
  };
}

/** A text in as many lines as it needs. */
export function textLines(parts: {
  text: string;
  style: TextStyle;
  column: Column;
  align: PartAlignment;
  ink: "black" | "white";
  measure: TextMeasure;
}): LaidBlock & { readonly items: readonly TextItem[] } {
  const { style, column, ink } = parts;
  const widthOf = (text: string) => parts.measure(text, style.face, style.sizeDots);
  const step = lineHeightDots(style);
  const items = wrapText(parts.text, column.widthDots, widthOf).map((text, index) => {
    const widthDots = widthOf(text);
    const leftDots =
      parts.align === "centre"
        ? column.leftDots + (column.widthDots - widthDots) / 2
        : leftIn(column, Math.ceil(widthDots), parts.align);
    const item = line({ text, style, leftDots, widthDots, ink });
    return { ...item, baselineDots: item.baselineDots + index * step };
  });
  return { heightDots: items.length * step, items };
}

/** The same, in the middle. */
export const centredLines = (parts: Omit<Parameters<typeof textLines>[0], "align">) =>
  textLines({ ...parts, align: "centre" });

/** A text on one line, made narrower until it fits. */
export function narrowed(parts: {
  text: string;
  style: TextStyle;
  column: Column;
  align: PartAlignment;
  measure: TextMeasure;
  widestNarrowing: number;
}): TextItem {
  const { text, style, column } = parts;
  const natural = parts.measure(text, style.face, style.sizeDots);
  const narrowing = Math.min(parts.widestNarrowing, column.widthDots / natural);
  const widthDots = natural * narrowing;
  const leftDots =
    parts.align === "centre"
      ? column.leftDots + (column.widthDots - widthDots) / 2
      : leftIn(column, Math.ceil(widthDots), parts.align);
  return { ...line({ text, style, leftDots, widthDots, ink: "black" }), narrowing };
}
