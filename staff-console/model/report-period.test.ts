import { expect, it } from "vitest";
import { dayIn, periodBetween, periodOf } from "./report-period.ts";

it("knows the site's day whatever the machine's", () => {
  expect(dayIn("Asia/Ho_Chi_Minh", Date.UTC(2026, 10, 22, 18))).toBe("2026-11-23");
  expect(dayIn("UTC", Date.UTC(2026, 10, 22, 18))).toBe("2026-11-22");
});

it("makes half-open periods of the usual names", () => {
  expect(periodOf("today", "2026-12-31")).toEqual({ from: "2026-12-31", until: "2027-01-01" });
  expect(periodOf("week", "2026-11-25")).toEqual({ from: "2026-11-23", until: "2026-11-26" });
  expect(periodOf("week", "2026-11-22").from).toBe("2026-11-16");
  expect(periodOf("last-month", "2027-01-05")).toEqual({ from: "2026-12-01", until: "2027-01-01" });
});

it("takes both chosen days in, and no period that ends before it begins", () => {
  expect(periodBetween("2026-02-28", "2026-02-28")).toEqual({ from: "2026-02-28", until: "2026-03-01" });
  expect(periodBetween("2026-03-02", "2026-03-01")).toBe(null);
  expect(periodBetween("2026-13-01", "2026-13-02")).toBe(null);
  expect(periodBetween("", "2026-03-01")).toBe(null);
});
