import type { PartAlignment } from "@motcua/protocol";
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
      readonly align: PartAlignment;
    }
  | {
      readonly kind: "words";
      readonly text: string;
      readonly style: TextStyle;
      readonly align: PartAlignment;
    }
  | {
      readonly kind: "number";
      readonly capHeightDots: number;
      readonly widestNarrowing: number;
      readonly align: PartAlignment;
    }
  | { readonly kind: "rule"; readonly thicknessDots: number }
  | {
      readonly kind: "badge";
      readonly field: "priority" | "reprint";
      readonly languages: readonly ("vi" | "en")[];
      readonly fill: "black" | "outline";
      readonly style: TextStyle;
      readonly align: PartAlignment;
    }
  | {
      readonly kind: "facts";
      readonly arrangement: "columns" | "rows";
      readonly languages: readonly ("vi" | "en")[];
      readonly label: TextStyle;
      readonly english: TextStyle;
      readonly value: TextStyle;
    }
  | { readonly kind: "qr"; readonly moduleDots: number; readonly align: PartAlignment }
  | { readonly kind: "image"; readonly png: string; readonly align: PartAlignment }
);

/** An office's ticket on one width of paper: order, sizes, gaps and languages, in dots. */
export interface PaperTemplate {
  readonly paperWidthDots: 576 | 384;
  readonly sideMarginDots: number;
  readonly topMarginDots: number;
  readonly bottomMarginDots: number;
  readonly blocks: readonly TemplateBlock[];
}
