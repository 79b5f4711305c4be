import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { findAccessibilityViolations } from "@motcua/e2e/environment/axe.ts";
import { openChromium } from "@motcua/e2e/environment/chromium.ts";
import { createTempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faces } from "../testing/faces.ts";

const root = new URL("..", import.meta.url).pathname;
const viteProgram = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js");
const built = createTempFolder("kiosk-faces");
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://kiosk.test").pathname;
  const file = built.file(path);
  const isThere = existsSync(file);
  response.writeHead(isThere ? 200 : 404, { "content-type": types[extname(file)] ?? "text/plain" });
  response.end(isThere ? readFileSync(file) : "");
});
let browser: Browser;

beforeAll(async () => {
  // in a process of its own: Vite takes hold of the standard streams of the one it is loaded into
  const config = `${root}testing/vite.config.ts`;
  await promisify(execFile)(process.execPath, [viteProgram, "build", "-c", config, "--outDir", built.path]);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  built.close();
});

describe.each([
  ["standing", "vi", 1080, 1920],
  ["standing", "en", 1080, 1920],
  ["lying", "vi", 1920, 1080],
  ["lying", "en", 1920, 1080],
] as const)("a %s kiosk in %s", (_how, language, width, height) => {
  let page: Page;
  const wrong: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
    page = await context.newPage();
    page.on("pageerror", (error) => wrong.push(error.message));
  });
  afterAll(() => page?.context().close());
  beforeEach(() => void wrong.splice(0));

  it.each(Object.keys(faces))(
    "shows the face %s without swiping, with large targets, in plain contrast",
    async (face) => {
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/dev.html?face=${face}&language=${language}`);
      await page.waitForSelector("html[data-face=shown]");
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.waitForFunction(() => {
        const body = document.querySelector(".kiosk__body") ?? document.documentElement;
        return body.scrollHeight <= body.clientHeight + 1;
      });
      expect([
        ...(await targetsOutOfReach(page)),
        ...(await findAccessibilityViolations(page, ["color-contrast-enhanced"])),
        ...wrong,
      ]).toEqual([]);
    },
  );
});

/** What one touches and that is too small, or not wholly on the glass. */
function targetsOutOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("button, .kit-segments__choice")].flatMap((target) => {
      const { width, height, right, bottom } = target.getBoundingClientRect();
      const name = `${target.textContent?.slice(0, 30)} (${Math.round(width)} × ${Math.round(height)})`;
      const isSmall = width < 76 || height < 76;
      const isOutside = right > innerWidth + 1 || bottom > innerHeight + 1;
      return [...(isSmall ? [`small: ${name}`] : []), ...(isOutside ? [`outside: ${name}`] : [])];
    }),
  );
}
