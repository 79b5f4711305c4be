import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestPeriodDays, periodBefore, readPeriod } from "./period.ts";

it("reads a half-open period", () => {
  expect(readPeriod("2026-12-31", "2027-01-01")).toEqual({
    done: { from: "2026-12-31", until: "2027-01-01" },
  });
  expect(readPeriod("2028-02-29", "2028-03-01")).toHaveProperty("done");
});

it.each([
  ["2026-02-29", "2026-03-02", "from", "no-such-day"],
  ["2026-01-01", "2026-13-01", "until", "no-such-day"],
  ["2026-01-02", "2026-01-02", "until", "not-after-from"],
  ["2026-01-02", "2026-01-01", "until", "not-after-from"],
  ["2016-01-01", "2026-02-18", "until", "too-long"],
] as const)("refuses %s to %s, naming %s: %s", (from, until, field, problem) => {
  expect(readPeriod(from, until)).toMatchObject({
    refused: { code: "bad-request", detail: { field, problem } },
  });
});

it("takes the longest period and not a day more", () => {
  expect(longestPeriodDays).toBe(3700);
  expect(readPeriod("2016-01-01", "2026-02-17")).toHaveProperty("done");
});

it("never throws, whatever it is given", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (from, until) => void readPeriod(from, until)));
});

describe("the period before", () => {
  it.each([
    ["a month, the month before", "2026-11-01", "2026-12-01", "2026-10-01", "2026-11-01"],
    ["March, all of February", "2026-03-01", "2026-04-01", "2026-02-01", "2026-03-01"],
    ["a quarter, the quarter before", "2026-01-01", "2026-04-01", "2025-10-01", "2026-01-01"],
    ["a half-year from July, the half-year before", "2026-07-01", "2027-01-01", "2026-01-01", "2026-07-01"],
    ["a year, the year before", "2026-01-01", "2027-01-01", "2025-01-01", "2026-01-01"],
    ["the office's year, the one before", "2025-12-05", "2026-12-05", "2024-12-05", "2025-12-05"],
    ["a month that runs, as far as it has come", "2026-11-01", "2026-11-24", "2026-10-01", "2026-10-24"],
    ["March but for its last day, all of February", "2026-03-01", "2026-03-31", "2026-02-01", "2026-03-01"],
    ["a quarter that runs, the quarter before", "2026-10-01", "2026-11-24", "2026-07-01", "2026-08-24"],
    ["a year that runs, the same days a year ago", "2026-01-01", "2026-11-24", "2025-01-01", "2025-11-24"],
    ["the office's year that runs", "2025-12-05", "2026-11-24", "2024-12-05", "2025-11-24"],
    [
      "a day, the day before, also the first of a month",
      "2026-11-01",
      "2026-11-02",
      "2026-10-31",
      "2026-11-01",
    ],
    ["a week, the week before", "2026-06-01", "2026-06-08", "2026-05-25", "2026-06-01"],
    ["days that somebody chose, as many", "2026-11-09", "2026-11-23", "2026-10-26", "2026-11-09"],
  ])("is of %s", (_, from, until, before, end) => {
    const asked = { from, until } as Parameters<typeof periodBefore>[0];
    expect(periodBefore(asked, "12-05")).toEqual({ from: before, until: end });
  });

  it("has at least a day and is over when the period begins, whatever was chosen", () => {
    const day = fc.integer({ min: 0, max: 8000 });
    const text = (days: number) => new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3700 }), (from, days) => {
        const asked = { from: text(from), until: text(from + days) } as Parameters<typeof periodBefore>[0];
        const before = periodBefore(asked, "12-05");
        expect(before.from < before.until && before.until <= asked.from).toBe(true);
      }),
    );
  });
});
