import type { FontFace } from "./ticket-fonts.ts";

/** Something placed on the paper. All measures are dots from the top left of the printable area. */
export type LaidItem =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly face: FontFace;
      readonly sizeDots: number;
      readonly leftDots: number;
      readonly baselineDots: number;
      readonly widthDots: number;
      /** 1 as the font is; less for a text made narrower to fit. */
      readonly narrowing: number;
      readonly ink: "black" | "white";
      /** The number of the ticket is what a printer may be able to print by itself. */
      readonly role: "number" | "line";
    }
  | {
      readonly kind: "box";
      readonly leftDots: number;
      readonly topDots: number;
      readonly widthDots: number;
      readonly heightDots: number;
      readonly cornerDots: number;
      /** null fills the box; else the thickness of its outline. */
      readonly outlineDots: number | null;
    }
  | {
      readonly kind: "qr";
      readonly leftDots: number;
      readonly topDots: number;
      readonly widthDots: number;
      readonly heightDots: number;
      readonly moduleDots: number;
      readonly text: string;
      readonly modulesPerSide: number;
      /** Row by row, 1 is dark. */
      readonly modules: Uint8Array;
    }
  | {
      readonly kind: "image";
      readonly leftDots: number;
      readonly topDots: number;
      readonly widthDots: number;
      readonly heightDots: number;
      /** One byte a dot, 1 is black. */
      readonly dots: Uint8Array;
    };

/** A ticket with everything in its place, ready to be drawn on paper or on a preview. */
export interface TicketLayout {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly items: readonly LaidItem[];
}
