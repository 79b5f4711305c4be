import type { PartSize, TicketPartName } from "@motcua/protocol";
import type { TextField } from "./ticket-template.ts";

/** Sizes and gaps of a part as an office starts with it, in dots; an office's size is a multiple of these. */
export interface PartMeasures {
  readonly sizeDots: number;
  readonly gapDots: number;
  /** The English line below; null where a ticket has none. */
  readonly english: { readonly sizeDots: number; readonly gapDots: number } | null;
}

/** The parts that are lines of text. */
export const textParts = [
  "authority",
  "office",
  "your-number",
  "service",
  "follow",
  "missed-note",
  "issued-at",
] as const satisfies readonly (TicketPartName & TextField)[];

type Measured = (typeof textParts)[number] | "reprint" | "priority" | "facts" | "text";

const plain = (sizeDots: number, gapDots: number): PartMeasures => ({ sizeDots, gapDots, english: null });
const both = (
  sizeDots: number,
  gapDots: number,
  englishDots: number,
  englishGapDots: number,
): PartMeasures => ({
  sizeDots,
  gapDots,
  english: { sizeDots: englishDots, gapDots: englishGapDots },
});

/** 80 mm paper. */
const wide: Record<Measured, PartMeasures> = {
  reprint: plain(24, 14),
  authority: plain(24, 14),
  office: both(31, 2, 20, 4),
  "your-number": both(24, 16, 19, 0),
  service: both(34, 22, 21, 2),
  priority: plain(24, 16),
  facts: plain(44, 24),
  follow: both(22, 12, 19, 0),
  "missed-note": both(22, 14, 19, 2),
  "issued-at": plain(22, 14),
  text: both(24, 14, 20, 2),
};

/** 58 mm paper, Vietnamese only. */
const narrow: Record<Measured, PartMeasures> = {
  reprint: plain(24, 14),
  authority: plain(22, 14),
  office: plain(26, 2),
  "your-number": plain(22, 14),
  service: plain(30, 20),
  priority: plain(22, 16),
  facts: plain(30, 20),
  follow: plain(21, 12),
  "missed-note": plain(21, 12),
  "issued-at": plain(21, 12),
  text: plain(22, 12),
};

/** The measures of a part on one width of paper. */
export const partMeasures = (part: Measured, paperWidthDots: 576 | 384): PartMeasures =>
  (paperWidthDots === 576 ? wide : narrow)[part];

const factors: Record<PartSize, number> = { small: 0.84, normal: 1, large: 1.22, "very-large": 1.5 };
/** Smaller than this a tone mark is no longer told from another on thermal paper. */
const smallestDots = 18;

/** A size as the office wants it. */
export const sized = (dots: number, size: PartSize): number =>
  Math.max(smallestDots, Math.round(dots * factors[size]));

/** Dots of one QR module. */
export const moduleDots: Record<PartSize, number> = { small: 5, normal: 6, large: 7, "very-large": 8 };
