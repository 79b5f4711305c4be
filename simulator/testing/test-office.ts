/** A real hub in this process, on a port and in a folder of its own, with an administrator signed in. */
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createTempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { readEnvironment } from "@motcua/server/environment.ts";
import type { HubLog } from "@motcua/server/hub/hub-parts.ts";
import { startHub } from "@motcua/server/hub.ts";
import { type AsAdministrator, setUp } from "../client/office-desk.ts";

export interface TestOffice {
  readonly administrator: AsAdministrator;
  /** where the data lie, also after the hub has ended */
  readonly dataFolder: string;
  /** Resolves with what the hub said the next time that a sample day was over, or has already said. */
  dayIsOver(): Promise<{ readonly code: number | null }>;
  /** Errors that the hub noted. */
  readonly errors: readonly string[];
  /** Ends the hub and keeps its data. */
  endHub(): Promise<void>;
  /** Ends the hub and removes everything. */
  close(): Promise<void>;
}

const setupToken = "the-first-link-of-a-test";
const exampleSite = new URL("../../server/sites/site-binh-son-2022.json", import.meta.url);

/** The example office, open for one hour only: a whole day of it passes in some seconds at full speed. */
const shortDay = {
  hours: { days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], sessions: [["07:00", "08:00"]] },
  issuing: { opensMinutesBefore: 10, stopsMinutesBefore: 5, closeDayAt: "10:00" },
};

/** Starts a demonstration hub with a day of one hour. */
export async function openTestOffice(): Promise<TestOffice> {
  const folder = createTempFolder("simulator");
  const siteFile = folder.file("site.json");
  await writeFile(
    siteFile,
    JSON.stringify({ ...JSON.parse(readFileSync(exampleSite, "utf8")), ...shortDay }),
  );
  const errors: string[] = [];
  const over = Promise.withResolvers<{ code: number | null }>();
  const log: HubLog = {
    info: (detail, text) => {
      if (text === "The sample day is over.") over.resolve(detail as { code: number | null });
    },
    warn: () => undefined,
    error: (detail, text) => errors.push(`${text} ${JSON.stringify(detail)}`),
  };
  const environment = {
    PORT: "0",
    HARDWARE_AGENT: "none",
    DATA_DIR: folder.file("data"),
    SETUP_TOKEN: setupToken,
  };
  const settings = { ...readEnvironment(environment, siteFile, folder.path), siteFile };
  const hub = await startHub({ settings, version: "test", log, restored: null, restore: () => undefined });
  let ended: Promise<void> | null = null;
  const endHub = () => {
    ended ??= hub.close();
    return ended;
  };
  const hubUrl = hub.url.replace("localhost", "127.0.0.1");
  const cookie = await setUp({ hubUrl, authority: null, token: setupToken });
  return {
    administrator: { hubUrl, authority: null, cookie },
    dataFolder: settings.dataFolder,
    errors,
    dayIsOver: () => over.promise,
    endHub,
    close: async () => {
      await endHub();
      folder.close();
    },
  };
}
