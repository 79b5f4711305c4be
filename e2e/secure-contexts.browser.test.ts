/** What needs a secure context, under a name that is not loopback: with trust in the hub's authority, and without. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openChromium } from "./environment/chromium.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

const size = { width: 1280, height: 800 };
const screens = [
  { path: "kiosk", press: /^Máy lấy số/ },
  { path: "tablet", press: "Mở máy đánh giá quầy 2" },
  { path: "board", press: /^Bảng gọi số/ },
] as const;

let office: OpenOffice;
let stranger: Browser;
beforeAll(async () => {
  office = await openOffice({ HARDWARE_AGENT: "none" });
  stranger = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
});
afterAll(async () => {
  await stranger?.close();
  await office?.close();
});

/** False also while the page is on its way to another address. */
const isControlled = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.controller !== null).catch(() => false);

describe("a device that trusts the hub", () => {
  test.each(screens)(
    "$path can be installed, has what needs a secure context, and starts without the hub",
    async ({ path, press }) => {
      const page = await office.opens((start) => start.getByRole("button", { name: press }).click(), size);
      await page.waitForURL(`**/${path}/**`);
      await expect.poll(() => isControlled(page), { timeout: 20_000 }).toBe(true);
      expect(
        await page.evaluate(() => [
          isSecureContext,
          "wakeLock" in navigator,
          "mediaDevices" in navigator,
          "subtle" in crypto,
        ]),
      ).toEqual([true, true, true, true]);
      expect(await manifestOf(page)).toEqual({
        display: "fullscreen",
        start_url: `/${path}/`,
        scope: `/${path}/`,
        icons: [
          ["any", "image/svg+xml"],
          ["192x192", "image/png"],
          ["512x512", "image/png"],
          ["512x512", "image/png"],
        ],
      });
      await page.context().setOffline(true);
      await page.reload();
      await page.getByText("kết nối", { exact: false }).first().waitFor();
      await page.context().setOffline(false);
      await expect
        .poll(() => page.getByText("Mất kết nối", { exact: false }).count(), { timeout: 30_000 })
        .toBe(0);
      await page.close();
    },
  );
});

describe("a device that does not trust the hub", () => {
  test.each(screens)(
    "$path still works, and says what is missing where its code is shown",
    async ({ path }) => {
      // As when a person goes on past the browser's warning.
      const context = await stranger.newContext({ ignoreHTTPSErrors: true, viewport: size });
      const page = await context.newPage();
      await page.goto(`${office.url}/${path}/`);
      await page.getByText("Ghép nối thiết bị").waitFor();
      const how = page.getByRole("link", { name: "Xem cách cài chứng chỉ" });
      await how.waitFor({ timeout: 60_000 });
      await how.click();
      await page.getByRole("heading", { name: "Để thiết bị này tin cậy máy chủ Một Cửa" }).waitFor();
      await context.close();
    },
  );
});

async function manifestOf(page: Page) {
  return page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    const { display, start_url, scope, icons } = await (await fetch(link?.href ?? "")).json();
    const sizes: string[][] = [];
    for (const icon of icons) {
      const answer = await fetch(new URL(icon.src, link?.href));
      sizes.push([icon.sizes, answer.headers.get("content-type") ?? "none"]);
    }
    return { display, start_url, scope, icons: sizes };
  });
}
