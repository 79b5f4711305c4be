import fc from "fast-check";
import { expect, it } from "vitest";
import { longestPeriodDays, readPeriod } from "./period.ts";

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
