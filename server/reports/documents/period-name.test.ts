import { expect, it } from "vitest";
import { periodName } from "./period-name.ts";

const of = (from: string, until: string) => ({ from, until }) as Parameters<typeof periodName>[0];

it.each([
  ["2026-10-01", "2026-11-01", "Tháng 10/2026", "October 2026"],
  ["2026-12-01", "2027-01-01", "Tháng 12/2026", "December 2026"],
  ["2026-07-01", "2026-10-01", "Quý III/2026", "Quarter III of 2026"],
  ["2026-01-01", "2027-01-01", "Năm 2026", "Year 2026"],
  ["2026-02-01", "2026-05-01", "01/02 – 30/04/2026", "01/02 – 30/04/2026"],
  ["2026-11-01", "2026-11-24", "01/11 – 23/11/2026", "01/11 – 23/11/2026"],
  ["2021-12-05", "2022-12-05", "05/12/2021 – 04/12/2022", "05/12/2021 – 04/12/2022"],
  ["2026-11-23", "2026-11-24", "23/11/2026", "23/11/2026"],
])("names %s to %s as people do", (from, until, vi, en) => {
  expect(periodName(of(from, until), "vi").heading).toBe(vi);
  expect(periodName(of(from, until), "en").heading).toBe(en);
});

it("has no name for days that are no month, quarter or year", () => {
  expect(periodName(of("2026-11-01", "2026-11-24"), "vi").name).toBeNull();
  expect(periodName(of("2026-10-01", "2026-11-01"), "vi").name).toBe("tháng 10/2026");
});
