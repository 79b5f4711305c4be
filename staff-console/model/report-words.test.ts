import { expect, it } from "vitest";
import { changeOf, createReportWords } from "./report-words.ts";

it("writes figures as people here write them", () => {
  const vi = createReportWords("vi");
  expect(vi.amount(138187)).toBe("138.187");
  expect(vi.percent(96.46)).toBe("96,46%");
  expect([vi.percent(95), vi.percent(100), vi.percent(0)]).toEqual(["95,00%", "100%", "0%"]);
  expect([vi.wholePercent(25), vi.tenths(25)]).toEqual(["25%", "25,0"]);
  expect(vi.percent(null)).toBe("–");
  expect(createReportWords("en").percent(96.46)).toBe("96.46%");
  expect([vi.span(204), vi.span(3804), vi.span(null)]).toEqual(["03:24", "1:03:24", "–"]);
  expect(vi.hours(45_000)).toBe("12,5\u00a0giờ");
});

it("names both days of a period, and the year once", () => {
  const words = createReportWords("vi");
  expect(words.period({ from: "2026-11-01", until: "2026-11-24" })).toBe("01/11 – 23/11/2026");
  expect(words.period({ from: "2021-12-05", until: "2022-12-05" })).toBe("05/12/2021 – 04/12/2022");
  expect(words.period({ from: "2026-11-23", until: "2026-11-24" })).toBe("23/11/2026");
});

it("names a whole month, quarter or year as people do, and any other period by its days", () => {
  const name = (language: "vi" | "en", from: string, until: string) =>
    createReportWords(language).periodName({ from, until });
  expect(name("vi", "2026-12-01", "2027-01-01")).toBe("tháng 12/2026");
  expect(name("en", "2026-10-01", "2026-11-01")).toBe("October 2026");
  expect(name("vi", "2026-07-01", "2026-10-01")).toBe("quý III/2026");
  expect(name("en", "2026-07-01", "2026-10-01")).toBe("Q3 2026");
  expect(name("vi", "2026-01-01", "2027-01-01")).toBe("năm 2026");
  expect(name("vi", "2026-02-01", "2026-05-01")).toBe("01/02 – 30/04/2026");
  expect(name("vi", "2026-11-01", "2026-11-24")).toBe("01/11 – 23/11/2026");
});

it("says whether a difference is for the better, and nothing where there was nothing", () => {
  expect(changeOf(300, 360, "less")).toEqual({ kind: "down", by: 60, is: "better" });
  expect(changeOf(88.5, 90, "more")).toEqual({ kind: "down", by: 1.5, is: "worse" });
  expect(changeOf(120, 100, "neither")).toEqual({ kind: "up", by: 20, is: "neither" });
  expect(changeOf(5, 5, "more")).toEqual({ kind: "same" });
  expect(changeOf(5, null, "more")).toEqual({ kind: "unknown" });
});
