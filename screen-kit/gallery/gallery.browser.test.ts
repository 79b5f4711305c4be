/** Every shared part in every state, in each light that a screen has. */
import { join } from "node:path";
import { findAccessibilityViolations } from "@motcua/e2e/environment/axe.ts";
import { openChromium } from "@motcua/e2e/environment/chromium.ts";
import { type ServedPage, serveBuilt } from "@motcua/e2e/environment/serve-built.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

let gallery: ServedPage;
let browser: Browser;
beforeAll(async () => {
  gallery = await serveBuilt(join(import.meta.dirname, "vite.config.ts"), "/gallery/");
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const lights = [
  "screen=kiosk",
  "screen=kiosk&contrast=high",
  "screen=kiosk&text=large",
  "screen=kiosk&language=en",
  "screen=desk",
  "screen=board&palette=night",
  "screen=board&palette=night&contrast=high",
];
const faces = ["starting", "away", "out", "pairing"].map((face) => `screen=kiosk&face=${face}`);

test.each([...lights, ...faces])(
  "%s can be used by everybody, and nothing runs out of the page",
  async (light) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${gallery.url}?${light}`);
    await page.locator("h1").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await findAccessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.close();
  },
);
