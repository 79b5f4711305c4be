/** Every shared part in every state, in each light that a screen has. */
import { join } from "node:path";
import { findAccessibilityViolations } from "@motcua/e2e/environment/axe.ts";
import { openChromium } from "@motcua/e2e/environment/chromium.ts";
import { type ServedPage, serveBuilt } from "@motcua/e2e/environment/serve-built.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

let gallery: ServedPage;
let browser: Browser;
/** One page, loaded anew for each light: what it has fetched and compiled stays. */
let page: Page;
beforeAll(async () => {
  gallery = await serveBuilt(join(import.meta.dirname, "vite.config.ts"), "/gallery/");
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
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
    await page.goto(`${gallery.url}?${light}`);
    await page.locator("h1").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await findAccessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  },
);

test("a dialog stays when a file window over it is closed without a file, and goes at Escape", async () => {
  await page.goto(`${gallery.url}?screen=desk`);
  await page.getByRole("button", { name: "Mở hộp thoại" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await dialog.evaluate(async (box) => {
    const field = document.createElement("input");
    field.type = "file";
    box.append(field);
    // what a browser says of a file window that was closed
    field.dispatchEvent(new Event("cancel", { bubbles: true }));
    for (const _ of [1, 2]) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});
