import fc from "fast-check";
import { expect, it } from "vitest";
import { wilsonInterval } from "./wilson-interval.ts";

it("the interval is Wilson's: worked by hand for 8 of 10 and 736 of 736", () => {
  // z² = 3.841459; middle (0.8 + 0.19207) / 1.384146 = 0.71674; half 1.416003 × √(0.016 + 0.0096036) = 0.22657
  const { low, high } = wilsonInterval(8, 10);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.4902", "0.9433"]);
  // n / (n + z²) = 736 / 739.8415
  const all = wilsonInterval(736, 736);
  expect([all.low.toFixed(4), all.high]).toEqual(["0.9948", 1]);
});

it("the interval lies within 0 and 1 and holds the share", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, at) => {
        const part = Math.round(of * at);
        const { low, high } = wilsonInterval(part, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(part / of);
        expect(high).toBeGreaterThanOrEqual(part / of);
      },
    ),
  );
});
