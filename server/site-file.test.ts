import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SettingsError } from "./settings-error.ts";
import { readSiteFile, settingsFromFile } from "./site-file.ts";

const sites = join(import.meta.dirname, "sites");
const example = () => JSON.parse(readFileSync(join(sites, "site-binh-son-2022.json"), "utf8"));

describe("a site file", () => {
  test.each([
    ["site-binh-son-2022.json", 17, 60, 11],
    ["site-commune-2025.json", 15, 58, 6],
  ])("%s founds an office", async (file, services, procedures, counters) => {
    const settings = await readSiteFile(join(sites, file), false);
    expect(settings.services).toHaveLength(services);
    expect(settings.procedures).toHaveLength(procedures);
    expect(settings.counters).toHaveLength(counters);
    expect(settings.demonstration).toBe(false);
  });

  test("eleven counters of the district office have a tablet each", async () => {
    const { counters } = await readSiteFile(join(sites, "site-binh-son-2022.json"), true);
    expect(counters.filter(({ hasTablet }) => hasTablet)).toHaveLength(11);
  });

  test.each([
    [
      "a prefix twice",
      (site: ReturnType<typeof example>) => {
        site.services[1].prefix = "A";
      },
      "services.prefix: A",
    ],
    [
      "a counter's service that is not there",
      (site: ReturnType<typeof example>) => {
        site.counters[0].services = ["moon"];
      },
      "moon",
    ],
    [
      "a zone that is not there",
      (site: ReturnType<typeof example>) => {
        site.counters[0].zone = "roof";
      },
      "roof",
    ],
    [
      "sessions that overlap",
      (site: ReturnType<typeof example>) => {
        site.hours.sessions = [
          ["07:00", "12:00"],
          ["11:00", "17:00"],
        ];
      },
      "hours.sessions",
    ],
    [
      "a time zone that is none",
      (site: ReturnType<typeof example>) => {
        site.timeZone = "Asia/Atlantis";
      },
      "timeZone",
    ],
    [
      "a policy that is none",
      (site: ReturnType<typeof example>) => {
        site.queueOrder = { policy: "by-looks" };
      },
      "queueOrder",
    ],
    [
      "a number where a name belongs",
      (site: ReturnType<typeof example>) => {
        site.services[0].vi = 7;
      },
      "/services/0/vi",
    ],
  ])("%s stops the start with a sentence", (_name, spoil, said) => {
    const site = example();
    spoil(site);
    expect(() => settingsFromFile(site, "office.json", false)).toThrow(SettingsError);
    expect(() => settingsFromFile(site, "office.json", false)).toThrow(said);
  });

  test("a file that is not there, or not JSON, is said so", async () => {
    await expect(readSiteFile(join(sites, "nowhere.json"), false)).rejects.toThrow("cannot be read");
    await expect(readSiteFile(import.meta.filename, false)).rejects.toThrow("not JSON");
  });
});
