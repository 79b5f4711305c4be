import { expect, it } from "vitest";
import { createFormats } from "./formats.ts";

const noonUtc = Date.UTC(2026, 10, 23, 2, 42, 7);
const vi = createFormats("vi", "Asia/Ho_Chi_Minh");
const en = createFormats("en", "Asia/Ho_Chi_Minh");

it("D1 shows the site's time, whatever the device's time zone", () => {
  expect(vi.clock(noonUtc)).toBe("09:42");
  expect(vi.clockWithSeconds(noonUtc)).toBe("09:42:07");
  expect(createFormats("vi", "America/New_York").clock(noonUtc)).toBe("21:42");
  expect(vi.clock(Date.UTC(2026, 10, 23, 17))).toBe("00:00");
});

it("writes days as people here write them", () => {
  expect(vi.day(noonUtc)).toBe("Thứ Hai, 23/11/2026");
  expect(en.day(noonUtc)).toBe("Monday, 23/11/2026");
});

it("D1 says a moment by its time today, and with its day once the site's day has changed", () => {
  const evening = Date.UTC(2026, 10, 22, 14, 40);
  const beforeMidnight = Date.UTC(2026, 10, 22, 16, 59);
  const afterMidnight = Date.UTC(2026, 10, 22, 17, 0);
  expect(vi.moment(evening, beforeMidnight)).toBe("21:40");
  expect(vi.moment(evening, afterMidnight)).toBe("21:40 hôm qua");
  expect(en.moment(evening, afterMidnight)).toBe("21:40 yesterday");
  expect(vi.moment(evening, afterMidnight + 86_400_000)).toBe("21:40 22/11/2026");
  expect(vi.moment(Date.UTC(2026, 10, 30, 14), Date.UTC(2026, 11, 1, 1))).toBe("21:00 hôm qua");
});

it("W1 says an expected wait as an interval of whole minutes that holds the one given", () => {
  expect(vi.minutesBetween(19.4, 30.2)).toBe("khoảng 19–31 phút");
  expect(en.minutesBetween(5, 5)).toBe("about 5 min");
  expect(vi.minutesBetween(0, 0.5)).toBe("dưới 1 phút");
});

it("writes spans, amounts and shares", () => {
  expect(vi.minutes(0.4)).toBe("dưới 1 phút");
  expect(vi.minutes(8.6)).toBe("8 phút");
  expect(vi.span(204)).toBe("03:24");
  expect(vi.span(3804)).toBe("1:03:24");
  expect(vi.amount(138187)).toBe("138.187");
  expect(en.share(0.975)).toBe("97.5%");
});
