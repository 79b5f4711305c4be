import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { hoursOfDay } from "./hours-of-day.ts";

const zones = ["Asia/Ho_Chi_Minh", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"];
/** Two years around changes of the clock and the end of a year. */
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });

it("hours are those of the site's clock, whatever the machine's", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, (timeZone, at) => {
      const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).hour;
      expect(Number(hoursOfDay({ timeZone }).of(at))).toBe(wall);
    }),
  );
});

it("the pieces of a stretch lie in one hour each, touch, and add up to it, over midnight too", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, fc.nat(50_000_000), (timeZone, from, lasts) => {
      const hours = hoursOfDay({ timeZone });
      const pieces = hours.pieces(from, from + lasts);
      expect(pieces.reduce((sum, piece) => sum + piece.until - piece.from, 0)).toBe(lasts);
      pieces.forEach((piece, place) => {
        expect(hours.of(piece.from)).toBe(hours.of(piece.until - 1));
        expect(piece.from).toBe(pieces[place - 1]?.until ?? from);
      });
    }),
  );
});
