import fc from "fast-check";
import { expect, it } from "vitest";
import { createMoments } from "./moments.ts";

const year = (number: number) => Date.UTC(number, 0, 1);

/** Seven hours ahead of UTC, under a name that has no short way. */
const sevenAhead = "Asia/Bangkok";

it.each(["vi", "en"] as const)(
  "D1 tells Vietnam's time in %s as the table of the world's clocks does",
  (language) => {
    const short = ["Asia/Ho_Chi_Minh", "Etc/GMT-7"].map((zone) => createMoments(language, zone));
    const long = createMoments(language, sevenAhead);
    const moments = fc.integer({ min: year(1980), max: year(2150) });
    fc.assert(
      fc.property(
        moments,
        (atMs) => void expect(short.map((tell) => tell(atMs))).toEqual([long(atMs), long(atMs)]),
      ),
    );
  },
);

it("D1 follows clocks that are put forward and back elsewhere", () => {
  const newYork = createMoments("en", "America/New_York");
  expect(newYork(Date.UTC(2026, 0, 15, 17)).hour).toBe("12");
  expect(newYork(Date.UTC(2026, 6, 15, 17)).hour).toBe("13");
});
