import type { ServiceId, SiteSettings } from "@motcua/protocol";
import { expect, it } from "vitest";
import { changeHours, closeService, hoursDraftOf, hoursProblem } from "./settings-edits.ts";

const settings = {
  hours: { days: ["mon"], sessions: [["07:00", "11:30"]], holidays: [] },
  issuing: { opensMinutesBefore: 30, stopsMinutesBefore: 15, closeDayAt: "19:00" },
  noShow: { minimumCalls: 3 },
  services: [
    { id: "land", closedReason: null },
    { id: "tax", closedReason: null },
  ],
} as unknown as SiteSettings;
const draft = hoursDraftOf(settings);

it("closes one service with its reason and leaves the others", () => {
  const reason = { vi: "Công chức đi họp", en: "The officer is away" };
  const closed = closeService("tax" as ServiceId, reason)(settings);
  expect(closed.services.map(({ closedReason }) => closedReason)).toEqual([null, reason]);
  expect(settings.services[1]?.closedReason).toBe(null);
});

it("names what is wrong with hours before the hub is asked", () => {
  expect(hoursProblem(draft)).toBe(null);
  expect(hoursProblem({ ...draft, sessions: [["11:00", "07:00"]] })).toEqual({ field: "sessions" });
  const overlapping = {
    ...draft,
    sessions: [
      ["07:00", "11:30"],
      ["11:00", "17:00"],
    ] as const,
  };
  expect(hoursProblem(overlapping)).toEqual({ field: "sessions" });
  expect(hoursProblem({ ...draft, holidays: "2026-09-02\n2026-02-30" })).toEqual({
    field: "holidays",
    day: "2026-02-30",
  });
});

it("keeps holidays once and in order, and figures within what the hub takes", () => {
  const changed = changeHours({
    ...draft,
    holidays: "2026-09-02 2026-01-01, 2026-09-02",
    minimumCalls: "99",
  })(settings);
  expect(changed.hours.holidays).toEqual(["2026-01-01", "2026-09-02"]);
  expect(changed.noShow.minimumCalls).toBe(10);
});
