import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { settingsChanges } from "./settings-changes.ts";
import type { SiteSettings } from "./site.ts";

const file = new URL("../server/sites/site-binh-son-2022.json", import.meta.url);
const settings = JSON.parse(readFileSync(file, "utf8")) as SiteSettings;
const [first, second, ...others] = settings.counters;
if (first === undefined || second === undefined) throw new Error("The example site has counters.");

it("says nothing of two documents that say the same, in whatever order their fields stand", () => {
  const reordered = Object.fromEntries(Object.entries(settings).toReversed()) as SiteSettings;
  expect(settingsChanges(settings, structuredClone(settings))).toEqual([]);
  expect(settingsChanges(settings, reordered)).toEqual([]);
});

it("follows a counter by its id, and names it as it named itself", () => {
  const services = [...first.services, settings.services.at(-1)?.id] as typeof first.services;
  const after = { ...settings, counters: [{ ...first, services, number: 88 }, second, ...others] };
  expect(settingsChanges(settings, after)).toEqual([
    {
      path: ["counters", first.id, "number"],
      before: first.number,
      after: 88,
      thing: { vi: first.id, en: first.id, number: first.number },
    },
    {
      path: ["counters", first.id, "services"],
      before: first.services,
      after: services,
      thing: { vi: first.id, en: first.id, number: first.number },
    },
  ]);
});

it("tells what came, what went and what only stands elsewhere apart", () => {
  const came = { ...first, id: "counter-new" as typeof first.id, number: 77 };
  const after = { ...settings, counters: [...others.toReversed(), second, came] };
  const changes = settingsChanges(settings, after);
  expect(changes.map(({ path, before, after: now }) => [path.at(-1), before === null, now === null])).toEqual(
    [
      ["counter-new", true, false],
      [first.id, false, true],
      ["order", false, false],
    ],
  );
});

it("takes two languages of one text, and a list of plain values, as one difference each", () => {
  const after: SiteSettings = {
    ...settings,
    name: { vi: "Một cửa", en: "One stop" },
    hours: { ...settings.hours, days: ["mon"] },
  };
  expect(settingsChanges(settings, after).map(({ path }) => path)).toEqual([["name"], ["hours", "days"]]);
});

it("leaves out what the hub keeps for itself", () => {
  expect(settingsChanges(settings, { ...settings, formerScales: [settings.ratingScale] })).toEqual([]);
});
