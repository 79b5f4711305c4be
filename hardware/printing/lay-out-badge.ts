import { type Column, centredLines, leftIn } from "./lay-out-text.ts";
import type { LaidBlock } from "./lay-out-ticket.ts";
import type { TextMeasure } from "./ticket-fonts.ts";
import type { LaidItem } from "./ticket-layout.ts";
import type { TemplateBlock } from "./ticket-template.ts";
import type { BilingualText } from "./ticket-words.ts";

const sidePaddingDots = 22;
const upperPaddingDots = 8;
const lowerPaddingDots = 10;
const outlineDots = 3;

/** A text in a rounded box, black or outlined, one or more lines in each language; the box hugs its text. */
export function layOutBadge(parts: {
  text: BilingualText;
  block: Extract<TemplateBlock, { kind: "badge" }>;
  column: Column;
  measure: TextMeasure;
}): LaidBlock {
  const { text, block, column, measure } = parts;
  const inner: Column = {
    leftDots: column.leftDots + sidePaddingDots,
    widthDots: column.widthDots - 2 * sidePaddingDots,
  };
  const ink = block.fill === "black" ? "white" : "black";
  const smaller = { face: "text-medium", sizeDots: block.style.sizeDots - 4 } as const;
  const lines: Extract<LaidItem, { kind: "text" }>[] = [];
  let y = upperPaddingDots;
  for (const language of block.languages) {
    if (text[language] === "") continue;
    const style = language === "vi" ? block.style : smaller;
    const laid = centredLines({ text: text[language], style, column: inner, ink, measure });
    for (const item of laid.items) lines.push({ ...item, baselineDots: item.baselineDots + y });
    y += laid.heightDots;
  }
  const heightDots = y + lowerPaddingDots;
  const widthDots = Math.max(...lines.map((item) => item.widthDots)) + 2 * sidePaddingDots;
  const boxLeft = leftIn(column, widthDots, block.align);
  const shift = boxLeft - leftIn(column, widthDots, "centre");
  const box: LaidItem = {
    kind: "box",
    leftDots: boxLeft,
    topDots: 0,
    widthDots,
    heightDots,
    cornerDots: 14,
    outlineDots: block.fill === "black" ? null : outlineDots,
  };
  return { heightDots, items: [box, ...lines.map((item) => ({ ...item, leftDots: item.leftDots + shift }))] };
}
