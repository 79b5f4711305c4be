/** A picture of black dots as a print head takes it: rows of bytes, most significant bit left, 1 is black. */
export interface Raster {
  readonly widthDots: number;
  readonly heightDots: number;
  /** `widthDots / 8` bytes a row. */
  readonly bits: Uint8Array;
}
