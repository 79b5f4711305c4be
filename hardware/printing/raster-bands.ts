import type { Raster } from "./raster.ts";
import { spellsRealTimeCommand } from "./real-time-guard.ts";

/** Rows without a dot, fed rather than printed, or a part of the picture cropped alike on both sides. */
export type RasterBand =
  | { readonly kind: "blank"; readonly rows: number }
  | {
      readonly kind: "dots";
      readonly rows: number;
      readonly widthBytes: number;
      /** `widthBytes` a row. */
      readonly bits: Uint8Array;
    };

/** What a band costs besides its dots: 8 bytes of header, and a stop of the paper that is worth some more. */
const bandOverheadBytes = 100;
/** A few blank rows inside a line of text are not worth a stop. */
const fewestBlankRows = 6;

/**
 * Parts a picture so that few bytes say it: blank rows become feeds, each band is as narrow as its dots allow.
 * Bands stay centred on the paper (ESC a 1), so both sides lose the same whole number of bytes.
 */
export function rasterBands(raster: Raster, bandRows: number): RasterBand[] {
  const rowBytes = raster.widthDots / 8;
  const margins = rowMargins(raster, rowBytes);
  const bands: RasterBand[] = [];
  let row = 0;
  while (row < raster.heightDots) {
    const blank = runLength(margins, row, raster.heightDots, (margin) => margin === null);
    if (blank >= fewestBlankRows || row + blank === raster.heightDots) {
      bands.push({ kind: "blank", rows: blank });
      row += blank;
      continue;
    }
    const until = endOfInk(margins, row, raster.heightDots);
    for (const [from, to] of cheapestCuts(margins, row, until, rowBytes, bandRows))
      bands.push(cropped(raster, rowBytes, margins, from, to));
    row = until;
  }
  return bands;
}

/** What both sides can lose when at least something must remain. */
const widestMargin = (rowBytes: number) => Math.floor((rowBytes - 1) / 2);

/** By row, how many bytes both sides can lose; null for a row without any dot. */
function rowMargins(raster: Raster, rowBytes: number): (number | null)[] {
  const widest = widestMargin(rowBytes);
  return Array.from({ length: raster.heightDots }, (_, row) => {
    const start = row * rowBytes;
    for (let margin = 0; margin <= widest; margin++) {
      if (raster.bits[start + margin] !== 0 || raster.bits[start + rowBytes - 1 - margin] !== 0)
        return margin;
    }
    return null;
  });
}

function runLength<Value>(
  values: readonly Value[],
  from: number,
  until: number,
  fits: (value: Value) => boolean,
): number {
  let at = from;
  while (at < until && fits(values[at] as Value)) at++;
  return at - from;
}

function endOfInk(margins: readonly (number | null)[], from: number, heightDots: number): number {
  let row = from;
  for (;;) {
    row += runLength(margins, row, heightDots, (margin) => margin !== null);
    const blank = runLength(margins, row, heightDots, (margin) => margin === null);
    if (row + blank >= heightDots || blank >= fewestBlankRows) return row;
    row += blank;
  }
}

/** Where to part rows [from, until) so that the bytes of all bands together are fewest. */
function cheapestCuts(
  margins: readonly (number | null)[],
  from: number,
  until: number,
  rowBytes: number,
  bandRows: number,
): [number, number][] {
  const cost = new Float64Array(until - from + 1);
  const next = new Int32Array(until - from + 1);
  for (let start = until - 1; start >= from; start--) {
    let margin = widestMargin(rowBytes);
    let best = Number.POSITIVE_INFINITY;
    for (let end = start + 1; end <= until && end - start <= bandRows; end++) {
      margin = Math.min(margin, margins[end - 1] ?? margin);
      const whole = bandOverheadBytes + (end - start) * (rowBytes - 2 * margin) + (cost[end - from] ?? 0);
      if (whole < best) {
        best = whole;
        next[start - from] = end;
      }
    }
    cost[start - from] = best;
  }
  const cuts: [number, number][] = [];
  for (let row = from; row < until; row = next[row - from] ?? until)
    cuts.push([row, next[row - from] ?? until]);
  return cuts;
}

function cropped(
  raster: Raster,
  rowBytes: number,
  margins: readonly (number | null)[],
  from: number,
  until: number,
): RasterBand {
  let margin = Math.min(
    widestMargin(rowBytes),
    ...margins.slice(from, until).map((each) => each ?? rowBytes),
  );
  let bits = columns(raster, rowBytes, margin, from, until);
  // The end of a row and the beginning of the next may spell a command that the whole rows do not.
  while (margin > 0 && spellsRealTimeCommand(bits)) bits = columns(raster, rowBytes, --margin, from, until);
  return { kind: "dots", rows: until - from, widthBytes: rowBytes - 2 * margin, bits };
}

function columns(raster: Raster, rowBytes: number, margin: number, from: number, until: number): Uint8Array {
  const widthBytes = rowBytes - 2 * margin;
  const bits = new Uint8Array(widthBytes * (until - from));
  for (let row = from; row < until; row++) {
    const start = row * rowBytes + margin;
    bits.set(raster.bits.subarray(start, start + widthBytes), (row - from) * widthBytes);
  }
  return bits;
}
