import type { BusinessDay, SiteSettings } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it, vi } from "vitest";
import { exampleSettings } from "../testing/office.ts";
import { businessDay, closedSecondsBetween, hoursOf, issuingAt } from "./hours.ts";

const settings = exampleSettings();
const wall = (text: string, timeZone = settings.timeZone) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds;
const clockOf = (at: number, timeZone = settings.timeZone) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainTime().toString();
const day = (text: string) => text as BusinessDay;
const open = (text: string) => ({ day: day(text), opening: "by-hours" }) as const;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("D1 the business day is the site's time zone's, whatever the machine's", () => {
  const machines = ["UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"];
  const sites = ["Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati", "Europe/Paris"];

  it.each(machines)("D1 a machine that lives in %s", (machine) => {
    vi.stubEnv("TZ", machine);
    const offset = Temporal.Instant.from("2026-11-23T00:00Z").toZonedDateTimeISO(machine).offsetNanoseconds;
    expect(new Date("2026-11-23T00:00Z").getTimezoneOffset()).toBe(0 - offset / 60e9);
    for (const timeZone of sites) {
      const site: SiteSettings = { ...settings, timeZone };
      expect(businessDay(timeZone, wall("2026-11-23T00:00", timeZone))).toBe("2026-11-23");
      expect(businessDay(timeZone, wall("2026-11-23T00:00", timeZone) - 1)).toBe("2026-11-22");
      const hours = hoursOf(site, day("2026-11-23"));
      expect(
        hours.sessions.map(({ from, until }) => [clockOf(from, timeZone), clockOf(until, timeZone)]),
      ).toEqual([
        ["07:00:00", "11:30:00"],
        ["13:30:00", "17:00:00"],
      ]);
      expect(clockOf(hours.closesAt, timeZone)).toBe("19:00:00");
    }
  });

  it("D1 a day on which the clocks change is as long as it is", () => {
    const paris: SiteSettings = { ...settings, timeZone: "Europe/Paris" };
    const length = (text: string) => {
      const { startsAt, endsAt } = hoursOf(paris, day(text));
      return (endsAt - startsAt) / 3_600_000;
    };
    expect([length("2026-03-29"), length("2026-10-25"), length("2026-10-26")]).toEqual([23, 25, 24]);
  });
});

describe("D1 when numbers are given out", () => {
  it("D1 from a while before opening until a while before closing, and until midday in the morning", () => {
    const { issuing } = hoursOf(settings, day("2026-11-23"));
    expect(issuing.map(({ from, until }) => [clockOf(from), clockOf(until)])).toEqual([
      ["06:30:00", "11:30:00"],
      ["13:00:00", "16:45:00"],
    ]);
  });

  it("D1 a midday shorter than the time before opening does not interrupt", () => {
    const short: SiteSettings = {
      ...settings,
      hours: {
        ...settings.hours,
        sessions: [
          ["07:00", "11:30"],
          ["11:45", "17:00"],
        ],
      },
    };
    const { issuing } = hoursOf(short, day("2026-11-23"));
    expect(issuing.map(({ from, until }) => [clockOf(from), clockOf(until)])).toEqual([
      ["06:30:00", "16:45:00"],
    ]);
  });

  it("D1 nothing is given out on a day off or a holiday, and the next time is named", () => {
    expect(hoursOf(settings, day("2026-11-22")).issuing).toEqual([]);
    expect(issuingAt(settings, null, wall("2026-11-22T09:00"))).toEqual({
      state: "closed",
      opensAt: wall("2026-11-23T06:30"),
    });
    const holiday: SiteSettings = {
      ...settings,
      hours: { ...settings.hours, holidays: [day("2026-11-23")] },
    };
    expect(issuingAt(holiday, null, wall("2026-11-23T09:00"))).toEqual({
      state: "closed",
      opensAt: wall("2026-11-24T06:30"),
    });
  });

  it("D1 the state says until when, and after closing when it opens next", () => {
    const at = (text: string) => issuingAt(settings, open("2026-11-23"), wall(`2026-11-23T${text}`));
    expect(at("10:00")).toEqual({ state: "open", stopsAt: wall("2026-11-23T11:30") });
    expect(at("12:00")).toEqual({ state: "closed", opensAt: wall("2026-11-23T13:00") });
    expect(at("16:45")).toEqual({ state: "closed", opensAt: wall("2026-11-24T06:30") });
  });

  it("D1 a site that never opens names no time", () => {
    const never: SiteSettings = { ...settings, hours: { ...settings.hours, days: [] } };
    expect(issuingAt(never, null, wall("2026-11-23T09:00"))).toEqual({ state: "closed", opensAt: null });
  });
});

it("D1 minutes of midday are taken out of a wait that spans it", () => {
  const closed = (from: string, until: string) =>
    closedSecondsBetween(settings, wall(`2026-11-23T${from}`), wall(`2026-11-23T${until}`)) / 60;
  expect(closed("11:00", "14:00")).toBe(120);
  expect(closed("12:00", "13:00")).toBe(60);
  expect(closed("09:00", "10:00")).toBe(0);
  expect(closed("16:00", "18:00")).toBe(0);
});
