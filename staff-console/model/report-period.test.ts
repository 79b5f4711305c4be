import { expect, it } from "vitest";
import { dayIn, isDay, monthBefore, periodBetween, periodOf, stepped } from "./report-period.ts";

const calendar = (today: string) => ({ today, yearBegins: "12-05" });

it("knows the site's day whatever the machine's", () => {
  expect(dayIn("Asia/Ho_Chi_Minh", Date.UTC(2026, 10, 22, 18))).toBe("2026-11-23");
  expect(dayIn("UTC", Date.UTC(2026, 10, 22, 18))).toBe("2026-11-22");
});

it("makes half-open periods of the usual names, and ends one that still runs with today", () => {
  const today = "2026-11-25";
  expect(periodOf("today", "2026-12-31", calendar("2026-12-31"))).toEqual({
    from: "2026-12-31",
    until: "2027-01-01",
  });
  expect(periodOf("week", today, calendar(today))).toEqual({ from: "2026-11-23", until: "2026-11-26" });
  expect(periodOf("week", "2026-11-22", calendar(today))).toEqual({
    from: "2026-11-16",
    until: "2026-11-23",
  });
  expect(periodOf("month", "2026-02-10", calendar(today))).toEqual({
    from: "2026-02-01",
    until: "2026-03-01",
  });
  expect(periodOf("quarter", "2026-06-30", calendar(today))).toEqual({
    from: "2026-04-01",
    until: "2026-07-01",
  });
  expect(periodOf("year", "2025-06-30", calendar(today))).toEqual({
    from: "2025-01-01",
    until: "2026-01-01",
  });
});

it("begins the office's own year on 5 December", () => {
  expect(periodOf("office-year", "2022-12-04", calendar("2026-11-25"))).toEqual({
    from: "2021-12-05",
    until: "2022-12-05",
  });
  expect(periodOf("office-year", "2022-12-05", calendar("2026-11-25")).from).toBe("2022-12-05");
});

it("steps from period to period, never into the future", () => {
  const today = "2026-11-25";
  expect(stepped({ kind: "month", at: today }, -1, calendar(today))).toEqual({
    kind: "month",
    at: "2026-10-31",
  });
  expect(stepped({ kind: "month", at: today }, 1, calendar(today))).toBe(null);
  expect(stepped({ kind: "days", first: "2026-11-01", last: "2026-11-10" }, 1, calendar(today))).toEqual({
    kind: "days",
    first: "2026-11-11",
    last: "2026-11-20",
  });
});

it("takes both chosen days in, and no period that ends before it begins", () => {
  expect(periodBetween("2026-02-28", "2026-02-28")).toEqual({ from: "2026-02-28", until: "2026-03-01" });
  expect(periodBetween("2026-03-02", "2026-03-01")).toBe(null);
  expect(periodBetween("2026-13-01", "2026-13-02")).toBe(null);
  expect(periodBetween("", "2026-03-01")).toBe(null);
  expect(isDay("2026-02-29")).toBe(false);
});

it("takes the whole month before a day, also over the turn of a year", () => {
  expect(monthBefore("2026-12-01")).toEqual({ from: "2026-11-01", until: "2026-12-01" });
  expect(monthBefore("2027-01-31")).toEqual({ from: "2026-12-01", until: "2027-01-01" });
});
