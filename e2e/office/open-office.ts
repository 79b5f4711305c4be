/** An office as people find it: the hub under a name that is not loopback, and one browser with its screens. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openChromium } from "../environment/chromium.ts";
import { findChromium, unpackPackagedChromium } from "../environment/find-chromium.ts";
import { freePort } from "../environment/free-port.ts";
import { type HubProcess, startHubProcess } from "../environment/hub-process.ts";
import { createTempFolder } from "../environment/temp-folder.ts";

export interface OpenOffice {
  readonly hub: HubProcess;
  /** `https://motcua.office.test:PORT` */
  readonly url: string;
  readonly dataFolder: string;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** The start page, signed in as administrator by the set-up link. */
  readonly start: Page;
  /** Presses a card of the start page and answers the screen that opens in a tab of its own. */
  opens(press: (start: Page) => Promise<void>, size: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

const hostName = "motcua.office.test";

export interface OfficeParts {
  /** settings of the hub, such as SAMPLE_DAY */
  readonly settings: Readonly<Record<string, string>>;
  /** "chrome109" is of the class of the old computers and tablets that offices have */
  readonly browser: "newest" | "chrome109";
  /** what the browser's microphone hears, as a WAV file; absent: there is none */
  readonly microphoneFile?: string;
}

/** Starts a demonstration with the hub's own HTTPS authority and opens the set-up link in a real Chromium. */
export function openOffice(settings: OfficeParts["settings"]): Promise<OpenOffice> {
  return openOfficeIn({ settings, browser: "newest" });
}

/** The same in a browser that one chooses. */
export async function openOfficeIn({
  settings,
  browser: wanted,
  microphoneFile,
}: OfficeParts): Promise<OpenOffice> {
  const folder = createTempFolder("motcua-office");
  const port = await freePort();
  const url = `https://${hostName}:${port}`;
  const setupToken = "a-token-for-the-test-office";
  const hub = await startHubProcess({
    dataFolder: folder.path,
    siteFile: null,
    port,
    setupToken,
    // Beyond loopback the hub serves HTTPS with a certificate of its own authority.
    settings: { HOST: "0.0.0.0", PUBLIC_URL: url, HARDWARE_AGENT: "beside", ...settings },
    nodeOptions: [],
  });
  const authority = readFileSync(join(folder.path, "tls/authority.pem"), "utf8");
  const certificate =
    /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(authority)?.[0] ?? "";
  const browser = await openChromium({
    trustedCertificatePems: [certificate],
    executablePath: wanted === "newest" ? await findChromium() : await unpackPackagedChromium(wanted),
    networkPorts: [],
    ...(microphoneFile === undefined ? {} : { microphoneFile }),
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN" });
  const start = await context.newPage();
  await start.goto(`${url}/staff/#setup=${setupToken}`);
  const later = start.getByRole("button", { name: "Để sau" });
  const counters = start.getByRole("heading", { name: "Các quầy" });
  await later.or(counters).first().waitFor();
  if (await later.isVisible()) await later.click();
  await counters.waitFor();
  return {
    hub,
    url,
    dataFolder: folder.path,
    browser,
    context,
    start,
    opens: async (press, size) => {
      const opened = context.waitForEvent("page");
      await press(start);
      const page = await opened;
      await page.setViewportSize(size);
      return page;
    },
    close: async () => {
      await browser.close();
      await hub.stop();
      folder.close();
    },
  };
}
