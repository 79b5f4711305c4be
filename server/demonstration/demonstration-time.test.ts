import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteSettings } from "@motcua/protocol";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { businessDay, hoursOf } from "../domain/hours.ts";
import { settingsFromFile } from "../site-file.ts";
import { demonstrationStart, morningAfter } from "./demonstration-time.ts";

const exampleOf = (name: string): SiteSettings => {
  const file = join(import.meta.dirname, `../sites/${name}.json`);
  return settingsFromFile(JSON.parse(readFileSync(file, "utf8")), file, true);
};
const hour = 3_600_000;
const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });

/** The stretch of giving out numbers that a moment lies in. */
const windowAt = (settings: SiteSettings, at: number) =>
  hoursOf(settings, businessDay(settings.timeZone, at)).issuing.find(
    ({ from, until }) => from <= at && at < until,
  );

describe.each(["site-binh-son-2022", "site-commune-2025"])("a demonstration of %s", (name) => {
  const settings = exampleOf(name);

  it("begins while numbers are given out and with an hour left, whenever it is started", () => {
    fc.assert(
      fc.property(anyMoment, (present) => {
        const start = demonstrationStart(settings, present);
        const window = windowAt(settings, start);
        expect(window).toBeDefined();
        expect((window?.until ?? 0) - start).toBeGreaterThanOrEqual(hour);
      }),
    );
  });

  it("begins now where that can be, else at the next opening and not at a later one", () => {
    fc.assert(
      fc.property(anyMoment, (present) => {
        const start = demonstrationStart(settings, present);
        const now = windowAt(settings, present);
        if (now !== undefined && now.until - present >= hour) return start === present;
        const opened = windowAt(settings, start)?.from ?? 0;
        const day = businessDay(settings.timeZone, opened);
        const [morning] = hoursOf(settings, day).issuing;
        const isNext =
          opened === morning?.from
            ? morningAfter(settings, present) === opened
            : businessDay(settings.timeZone, present) === day;
        return start > present && opened > present && isNext;
      }),
    );
  });
});

it.each([
  ["in the morning", "2026-11-23T09:00", "2026-11-23T09:00"],
  ["shortly before midday", "2026-11-23T11:00", "2026-11-23T13:45"],
  ["at midday", "2026-11-23T12:15", "2026-11-23T13:45"],
  ["in the afternoon", "2026-11-23T15:00", "2026-11-23T15:00"],
  ["shortly before evening", "2026-11-23T16:00", "2026-11-24T07:15"],
  ["on a Sunday night", "2026-11-22T23:00", "2026-11-23T07:15"],
])("begins for somebody who starts it %s", (_, present, start) => {
  const settings = exampleOf("site-binh-son-2022");
  const at = (wall: string) =>
    Temporal.PlainDateTime.from(wall).toZonedDateTime(settings.timeZone).epochMilliseconds;
  expect(demonstrationStart(settings, at(present))).toBe(at(start));
});

it("begins within a session that is shorter than a look round, and now in an office that never opens", () => {
  const settings = exampleOf("site-binh-son-2022");
  const short: SiteSettings = { ...settings, hours: { ...settings.hours, sessions: [["08:00", "08:20"]] } };
  const present = Date.UTC(2026, 10, 23, 0, 0);
  expect(windowAt(short, demonstrationStart(short, present))).toBeDefined();
  const never: SiteSettings = { ...settings, hours: { ...settings.hours, days: [] } };
  expect(demonstrationStart(never, present)).toBe(present);
});
