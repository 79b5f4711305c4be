import { expect, it } from "vitest";
import { publicHolidays } from "./public-holidays.ts";
import { lunarDay, lunarNewYear } from "./vietnamese-lunar.ts";

const nameOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const officeDays = ["mon", "tue", "wed", "thu", "fri"] as const;

it.each([
  [1985, "1985-01-21"], // a month before the Chinese new year
  [2007, "2007-02-17"], // a day before it
  [2020, "2020-01-25"],
  [2023, "2023-01-22"],
  [2024, "2024-02-10"],
  [2025, "2025-01-29"],
  [2026, "2026-02-17"],
  [2027, "2027-02-06"],
  [2028, "2028-01-26"],
  [2030, "2030-02-02"], // a day before it
  [2031, "2031-01-23"],
  [2034, "2034-02-19"],
])("Tết of %i is %s", (year, day) => {
  expect(nameOf(lunarNewYear(year))).toBe(day);
});

it.each([
  [2023, "2023-04-29"], // after a leap second month
  [2024, "2024-04-18"],
  [2025, "2025-04-07"],
  [2026, "2026-04-26"],
  [2027, "2027-04-16"],
])("Hùng Kings' Day of %i is %s", (year, day) => {
  expect(nameOf(lunarDay(year, 3, 10))).toBe(day);
});

it("suggests eleven days, and working days in lieu of those that fall on days off", () => {
  const found = publicHolidays(2026, officeDays);
  expect(found.filter(({ kind }) => kind === "itself").map(({ day }) => day)).toEqual([
    "2026-01-01",
    "2026-02-16",
    "2026-02-17",
    "2026-02-18",
    "2026-02-19",
    "2026-02-20",
    "2026-04-26",
    "2026-04-30",
    "2026-05-01",
    "2026-09-01",
    "2026-09-02",
  ]);
  // 26 April 2026 is a Sunday
  expect(found.filter(({ kind }) => kind === "in-lieu")).toEqual([
    { day: "2026-04-27", holiday: "hung-kings", kind: "in-lieu" },
  ]);
  expect(found.map(({ day }) => day)).toEqual(found.map(({ day }) => day).sort());
});

it("looks at the office's own working days, and ends where it has none", () => {
  const withSunday = publicHolidays(2026, [...officeDays, "sat", "sun"]);
  expect(withSunday.every(({ kind }) => kind === "itself")).toBe(true);
  expect(publicHolidays(2026, [])).toHaveLength(11);
});
