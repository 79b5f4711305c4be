import type { BusinessDay, DocumentSchedule } from "@motcua/protocol";
import { expect, test } from "vitest";
import { duePeriods } from "./due-documents.ts";

const day = (text: string) => text as BusinessDay;
const schedule = (every: DocumentSchedule["every"]): DocumentSchedule => ({
  id: "one",
  vi: "Báo cáo",
  en: "Report",
  every,
  language: "vi",
  formats: ["docx"],
});
const year = schedule({ kind: "year", from: "12-05" });
const month = schedule({ kind: "month" });

test("the office's own year runs from 5 December to 5 December, half-open", () => {
  const asked = { schedule: year, firstDay: day("2021-12-06"), madeUntil: null };
  expect(duePeriods({ ...asked, today: day("2022-12-04") })).toEqual([]);
  expect(duePeriods({ ...asked, today: day("2022-12-05") })).toEqual([
    { from: "2021-12-05", until: "2022-12-05" },
  ]);
});

test("a month is due on the first of the next, once", () => {
  const asked = { schedule: month, firstDay: day("2026-01-10"), today: day("2026-03-01") };
  expect(duePeriods({ ...asked, madeUntil: null })).toEqual([{ from: "2026-02-01", until: "2026-03-01" }]);
  expect(duePeriods({ ...asked, madeUntil: day("2026-03-01") })).toEqual([]);
});

test("months that a hub was off for are made up, oldest first, across the year's end", () => {
  const due = duePeriods({
    schedule: month,
    today: day("2026-02-15"),
    firstDay: day("2025-01-01"),
    madeUntil: day("2025-12-01"),
  });
  expect(due.map(({ from }) => from)).toEqual(["2025-12-01", "2026-01-01"]);
});

test("nothing is due of a time before the office began", () => {
  const asked = { schedule: month, madeUntil: null, today: day("2026-11-23") };
  expect(duePeriods({ ...asked, firstDay: day("2026-11-23") })).toEqual([]);
  expect(duePeriods({ ...asked, firstDay: day("2026-11-01") })).toEqual([]);
});
