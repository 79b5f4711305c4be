import type { TicketContent } from "@motcua/protocol";
import { layOutBadge } from "./lay-out-badge.ts";
import { layOutFacts } from "./lay-out-facts.ts";
import { layOutImage } from "./lay-out-image.ts";
import { layOutQr } from "./lay-out-qr.ts";
import { type Column, narrowed, textLines } from "./lay-out-text.ts";
import { badgeText, fieldText, ticketFacts } from "./ticket-fields.ts";
import { figureCapHeight, type TextMeasure } from "./ticket-fonts.ts";
import type { LaidItem, TicketLayout } from "./ticket-layout.ts";
import type { PaperTemplate, TemplateBlock } from "./ticket-template.ts";

/** What a laid-out block needs of the paper, its items counted from its own top. */
export interface LaidBlock {
  readonly heightDots: number;
  readonly items: readonly LaidItem[];
}

/**
 * Puts what a ticket says in its place, from top to bottom. Pure: the same content, template and fonts give
 * the same layout. Nothing is cut: what is too long goes on in the next line.
 */
export function layOutTicket(parts: {
  content: TicketContent;
  template: PaperTemplate;
  measure: TextMeasure;
}): TicketLayout {
  const { template } = parts;
  const column: Column = {
    leftDots: template.sideMarginDots,
    widthDots: template.paperWidthDots - 2 * template.sideMarginDots,
  };
  const items: LaidItem[] = [];
  let y = template.topMarginDots;
  let gapFrom = "paper's edge";
  for (const block of template.blocks) {
    const laid = layOutBlock(parts.content, block, column, parts.measure);
    if (laid === null) continue;
    if (gapFrom !== "paper's edge") y += block.gapBeforeDots;
    gapFrom = block.kind;
    items.push(...laid.items.map((item) => lower(item, y)));
    y += laid.heightDots;
  }
  return { widthDots: template.paperWidthDots, heightDots: y + template.bottomMarginDots, items };
}

function layOutBlock(
  content: TicketContent,
  block: TemplateBlock,
  column: Column,
  measure: TextMeasure,
): LaidBlock | null {
  switch (block.kind) {
    case "text": {
      const text = fieldText(content, block.field, block.language);
      return text === null ? null : textLines({ ...block, text, column, ink: "black", measure });
    }
    case "words": {
      const text = block.text.normalize("NFC").trim();
      return text === "" ? null : textLines({ ...block, text, column, ink: "black", measure });
    }
    case "image":
      return layOutImage({ ...block, column });
    case "number": {
      const style = { face: "figure", sizeDots: Math.ceil(block.capHeightDots / figureCapHeight) } as const;
      const item = narrowed({
        text: content.number,
        style,
        column,
        align: block.align,
        measure,
        widestNarrowing: block.widestNarrowing,
      });
      return {
        heightDots: block.capHeightDots,
        items: [{ ...item, role: "number", baselineDots: block.capHeightDots }],
      };
    }
    case "rule":
      return {
        heightDots: block.thicknessDots,
        items: [
          {
            kind: "box",
            leftDots: column.leftDots,
            topDots: 0,
            widthDots: column.widthDots,
            heightDots: block.thicknessDots,
            cornerDots: 0,
            outlineDots: null,
          },
        ],
      };
    case "badge": {
      const text = badgeText(content, block.field);
      return text === null ? null : layOutBadge({ text, block, column, measure });
    }
    case "facts":
      return layOutFacts({ facts: ticketFacts(content), block, column, measure });
    case "qr":
      return content.followUrl === null ? null : layOutQr({ ...block, text: content.followUrl, column });
    default:
      return block satisfies never;
  }
}

function lower(item: LaidItem, byDots: number): LaidItem {
  return item.kind === "text"
    ? { ...item, baselineDots: item.baselineDots + byDots }
    : { ...item, topDots: item.topDots + byDots };
}
