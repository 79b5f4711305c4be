import { expect, it } from "vitest";
import { createReportAddress, hashOfReport, readReportChoice } from "./report-address.ts";

it("reads every address that it writes, and leaves what it does not understand at the usual", () => {
  for (const hash of [
    "#/reports/overview",
    "#/reports/waits?period=month&at=2026-11-23&by=officer",
    "#/reports/busy?period=days&first=2026-11-01&last=2026-11-09&beside=nothing",
  ]) {
    expect(hashOfReport(readReportChoice(hash))).toBe(hash);
  }
  expect(readReportChoice("#/reports")).toEqual({
    page: "overview",
    period: null,
    by: "service",
    beside: "before",
  });
  expect(readReportChoice("#/reports/nowhere?period=month&at=2026-02-31&by=<script>").period).toBe(null);
});

it("follows the browser's back and forward, and not to other pages", () => {
  const address = { hash: "#/reports/waits" };
  const changes = new EventTarget();
  const reports = createReportAddress({ address, changes });
  reports.change({ page: "ratings", by: "counter" });
  expect(address.hash).toBe("#/reports/ratings?by=counter");
  address.hash = "#/reports/waits";
  changes.dispatchEvent(new Event("hashchange"));
  expect(reports.choice.value.page).toBe("waits");
  address.hash = "#/live";
  changes.dispatchEvent(new Event("hashchange"));
  expect(reports.choice.value.page).toBe("waits");
  reports.close();
});
