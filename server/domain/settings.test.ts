import type { SiteSettings } from "@motcua/protocol";
import { expect, it } from "vitest";
import { exampleSettings } from "../testing/office.ts";
import { settingsProblem } from "./settings.ts";

const settings = exampleSettings();
const [first, second] = settings.services;
if (first === undefined || second === undefined) throw new Error("The example site has services.");

const wrong: [string, Partial<SiteSettings>][] = [
  ["services", { services: [...settings.services, first] }],
  [
    "services.prefix",
    { services: [first, { ...second, prefix: first.prefix }], counters: [], procedures: [] },
  ],
  ["counters", { counters: settings.counters.flatMap((counter) => [counter, { ...counter, number: 500 }]) }],
  ["counters.number", { counters: settings.counters.map((counter) => ({ ...counter, number: 1 })) }],
  [
    "counters.counter-8.services",
    { services: settings.services.filter(({ id }) => id !== "land"), procedures: [] },
  ],
  ["counters.counter-1.zone", { zones: [{ id: "roof" as never, vi: "Mái", en: "Roof" }] }],
  ["procedures.service", { services: [second], counters: [] }],
  ["timeZone", { timeZone: "Asia/Nowhere" }],
  ["hours.sessions", { hours: { ...settings.hours, sessions: [["11:00", "07:00"]] } }],
  [
    "hours.sessions",
    {
      hours: {
        ...settings.hours,
        sessions: [
          ["07:00", "12:00"],
          ["11:00", "17:00"],
        ],
      },
    },
  ],
  ["hours.holidays", { hours: { ...settings.hours, holidays: ["2026-02-30" as never] } }],
  ["issuing.closeDayAt", { issuing: { ...settings.issuing, closeDayAt: "12:00" } }],
];

it.each(wrong)("names %s as what does not fit", (field, change) => {
  expect(settingsProblem({ ...settings, ...change })?.field).toBe(field);
});

it("finds nothing wrong with the example site", () => {
  expect(settingsProblem(settings)).toBeNull();
});
