import fc from "fast-check";
import { expect, it } from "vitest";
import { partsOfHundred, ratioOf } from "./percent.ts";

it("parts of a whole are rounded by largest remainder", () => {
  expect(partsOfHundred([1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
  // the office's own figures of 2022: early, on time, late, open of all dossiers
  expect(partsOfHundred([13_281, 119_431, 584, 4891])).toEqual([9.61, 86.43, 0.42, 3.54]);
  expect(partsOfHundred([13_281, 119_431, 584])).toEqual([9.96, 89.6, 0.44]);
  expect(partsOfHundred([0, 0])).toEqual([null, null]);
});

it("parts of a whole add up to 100, none further from its share than a hundredth", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2_000_000), { minLength: 1, maxLength: 40 }), (counts) => {
      const whole = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(whole > 0);
      const parts = partsOfHundred(counts).map((part) => Math.round((part ?? Number.NaN) * 100));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(10_000);
      parts.forEach((part, index) => {
        expect(Math.abs(part - ((counts[index] ?? 0) / whole) * 10_000)).toBeLessThan(1);
      });
    }),
  );
});

it("a part of nothing has no percentage, and the denominator is kept", () => {
  expect(ratioOf(0, 0)).toEqual({ part: 0, of: 0, percent: null });
  expect(ratioOf(133_296, 138_187)).toEqual({ part: 133_296, of: 138_187, percent: 96.46 });
});
