import type { FontFace } from "./ticket-fonts.ts";

/** What a line of text can say; see `ticket-fields.ts`. */
export type TextField =
  | "authority"
  | "office"
  | "service"
  | "your-number"
  | "follow"
  | "missed-note"
  | "issued-at";

/** How a line of text looks. */
export interface TextStyle {
  readonly face: FontFace;
  readonly sizeDots: number;
}

/**
 * One part of a ticket, from top to bottom. A part without anything to say takes no room, nor does the gap
 * before it.
 */
export type TemplateBlock = { readonly gapBeforeDots: number } & (
  | {
      readonly kind: "text";
      readonly field: TextField;
      readonly language: "vi" | "en";
      readonly style: TextStyle;
    }
  | { readonly kind: "number"; readonly capHeightDots: number; readonly widestNarrowing: number }
  | { readonly kind: "rule"; readonly thicknessDots: number }
  | {
      readonly kind: "badge";
      readonly field: "priority" | "reprint";
      readonly languages: readonly ("vi" | "en")[];
      readonly fill: "black" | "outline";
      readonly style: TextStyle;
    }
  | {
      readonly kind: "facts";
      readonly arrangement: "columns" | "rows";
      readonly languages: readonly ("vi" | "en")[];
      readonly label: TextStyle;
      readonly english: TextStyle;
      readonly value: TextStyle;
    }
  | { readonly kind: "qr"; readonly moduleDots: number }
);

/** The order, sizes and languages of a ticket as data, so that an office can have its own. */
export interface TicketTemplate {
  readonly paperWidthDots: 576 | 384;
  readonly sideMarginDots: number;
  readonly topMarginDots: number;
  readonly bottomMarginDots: number;
  readonly blocks: readonly TemplateBlock[];
}

const style = (face: FontFace, sizeDots: number): TextStyle => ({ face, sizeDots });

/** 80 mm paper, Vietnamese and English. */
const wideTemplate: TicketTemplate = {
  paperWidthDots: 576,
  sideMarginDots: 16,
  topMarginDots: 8,
  bottomMarginDots: 8,
  blocks: [
    {
      kind: "badge",
      field: "reprint",
      languages: ["vi", "en"],
      fill: "outline",
      style: style("text-semibold", 24),
      gapBeforeDots: 0,
    },
    { kind: "text", field: "authority", language: "vi", style: style("text", 24), gapBeforeDots: 14 },
    { kind: "text", field: "office", language: "vi", style: style("heading", 31), gapBeforeDots: 2 },
    { kind: "text", field: "office", language: "en", style: style("text", 20), gapBeforeDots: 4 },
    { kind: "rule", thicknessDots: 2, gapBeforeDots: 18 },
    { kind: "text", field: "your-number", language: "vi", style: style("text", 24), gapBeforeDots: 16 },
    { kind: "text", field: "your-number", language: "en", style: style("text", 19), gapBeforeDots: 0 },
    { kind: "number", capHeightDots: 164, widestNarrowing: 0.84, gapBeforeDots: 20 },
    { kind: "text", field: "service", language: "vi", style: style("heading", 34), gapBeforeDots: 22 },
    { kind: "text", field: "service", language: "en", style: style("text", 21), gapBeforeDots: 2 },
    {
      kind: "badge",
      field: "priority",
      languages: ["vi", "en"],
      fill: "black",
      style: style("text-semibold", 24),
      gapBeforeDots: 16,
    },
    {
      kind: "facts",
      arrangement: "columns",
      languages: ["vi", "en"],
      label: style("text-medium", 22),
      english: style("text", 19),
      value: style("heading", 44),
      gapBeforeDots: 24,
    },
    { kind: "qr", moduleDots: 6, gapBeforeDots: 28 },
    { kind: "text", field: "follow", language: "vi", style: style("text-medium", 22), gapBeforeDots: 12 },
    { kind: "text", field: "follow", language: "en", style: style("text", 19), gapBeforeDots: 0 },
    { kind: "rule", thicknessDots: 2, gapBeforeDots: 20 },
    { kind: "text", field: "missed-note", language: "vi", style: style("text", 22), gapBeforeDots: 14 },
    { kind: "text", field: "missed-note", language: "en", style: style("text", 19), gapBeforeDots: 2 },
    { kind: "text", field: "issued-at", language: "vi", style: style("text-medium", 22), gapBeforeDots: 14 },
  ],
};

/** 58 mm paper, Vietnamese only. */
const narrowTemplate: TicketTemplate = {
  paperWidthDots: 384,
  sideMarginDots: 8,
  topMarginDots: 8,
  bottomMarginDots: 8,
  blocks: [
    {
      kind: "badge",
      field: "reprint",
      languages: ["vi"],
      fill: "outline",
      style: style("text-semibold", 24),
      gapBeforeDots: 0,
    },
    { kind: "text", field: "authority", language: "vi", style: style("text", 22), gapBeforeDots: 14 },
    { kind: "text", field: "office", language: "vi", style: style("heading", 26), gapBeforeDots: 2 },
    { kind: "rule", thicknessDots: 2, gapBeforeDots: 16 },
    { kind: "text", field: "your-number", language: "vi", style: style("text", 22), gapBeforeDots: 14 },
    { kind: "number", capHeightDots: 164, widestNarrowing: 0.66, gapBeforeDots: 16 },
    { kind: "text", field: "service", language: "vi", style: style("heading", 30), gapBeforeDots: 20 },
    {
      kind: "badge",
      field: "priority",
      languages: ["vi"],
      fill: "black",
      style: style("text-semibold", 22),
      gapBeforeDots: 16,
    },
    {
      kind: "facts",
      arrangement: "rows",
      languages: ["vi"],
      label: style("text", 22),
      english: style("text", 19),
      value: style("heading", 30),
      gapBeforeDots: 20,
    },
    { kind: "qr", moduleDots: 6, gapBeforeDots: 26 },
    { kind: "text", field: "follow", language: "vi", style: style("text-medium", 21), gapBeforeDots: 12 },
    { kind: "rule", thicknessDots: 2, gapBeforeDots: 18 },
    { kind: "text", field: "missed-note", language: "vi", style: style("text", 21), gapBeforeDots: 12 },
    { kind: "text", field: "issued-at", language: "vi", style: style("text-medium", 21), gapBeforeDots: 12 },
  ],
};

/** The ticket an office starts with. */
export function standardTemplate(paperWidthDots: 576 | 384): TicketTemplate {
  return paperWidthDots === 576 ? wideTemplate : narrowTemplate;
}
