/** Figures of the bench: what was reached for, what was measured, and the numbers behind it. */

export interface Row {
  readonly what: string;
  readonly reach: string;
  readonly measured: string;
  readonly verdict: "reached" | "short" | "not measured";
  /** every number that was measured, with its unit in its name */
  readonly figures: Readonly<Record<string, number>>;
}

/** The value below which this share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** A number as a person reads it: three figures that count. */
export function readable(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString("en-US");
  return value.toPrecision(3).replace(/\.0+$/, "");
}
