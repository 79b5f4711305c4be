import { documentNumbers } from "./document-numbers.ts";

/** How an axis of figures is divided and written. */
export interface ChartAxis {
  /** no two lines of the axis are closer */
  readonly minInterval: number;
  readonly written: (value: number) => string;
}

/** Up to here an axis has room for parts of one. */
const partsUntil = 2;

/** Whole figures wherever the range allows, else all of them with one decimal: `0,0 0,5 1,0`, never `0 0,5 1`. */
export function chartAxis(values: readonly (number | null)[], language: "vi" | "en"): ChartAxis {
  const { count } = documentNumbers(language);
  const isShort = Math.max(0, ...values.map((value) => value ?? 0)) <= partsUntil;
  const areWhole = values.every((value) => value === null || Number.isInteger(value));
  if (areWhole || !isShort) return { minInterval: 1, written: count };
  const tenths = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return { minInterval: 0.1, written: (value) => tenths.format(value) };
}
