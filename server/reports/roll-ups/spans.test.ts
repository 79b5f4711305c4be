import type { BusinessDay } from "@motcua/protocol";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { spansOf } from "./spans.ts";

const dayFrom = (days: number) =>
  Temporal.PlainDate.from("2024-01-01").add({ days }).toString() as BusinessDay;

it("spans touch, fill the period, and take nothing together that is open", () => {
  const grain = fc.constantFrom("day" as const, "month" as const, "year" as const);
  fc.assert(
    fc.property(
      fc.nat(1_500),
      fc.integer({ min: 1, max: 1_500 }),
      fc.nat(3_000),
      grain,
      (first, days, open, by) => {
        const period = { from: dayFrom(first), until: dayFrom(first + days) };
        const spans = spansOf(period, by, dayFrom(open));
        expect(spans[0]?.from).toBe(period.from);
        expect(spans.at(-1)?.until).toBe(period.until);
        spans.forEach((span, place) => {
          expect(span.from).toBe(spans[place - 1]?.until ?? period.from);
          if (span.key !== null)
            expect(span.until <= dayFrom(open) || period.until <= dayFrom(open)).toBe(true);
        });
      },
    ),
  );
});

it("ten years are nine whole ones, the months beside them, and the days that are left", () => {
  const period = { from: "2016-11-20" as BusinessDay, until: "2026-11-24" as BusinessDay };
  const keys = spansOf(period, "year", "2026-11-23" as BusinessDay).map(({ key }) => key ?? "days");
  expect(keys.filter((key) => key.length === 4 && key !== "days")).toHaveLength(9);
  expect(keys.slice(0, 3)).toEqual(["days", "2016-12", "2017"]);
  expect(keys.slice(-2)).toEqual(["2026-10", "days"]);
});
