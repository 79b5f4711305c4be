/** What the built screens ask of a browser's styles, put to a real Chromium 109. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import postcss from "postcss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openChromium } from "./environment/chromium.ts";
import { unpackPackagedChromium } from "./environment/find-chromium.ts";

const root = join(import.meta.dirname, "..");

/** Nothing is lost where these are unknown: lines break a little less evenly. */
const niceToHave = [/^text-wrap:/, /^-webkit-|^-moz-/, /^text-box/];

/** Of each screen, all that it carries; the hub is built too, and has no page. */
const built = readdirSync(root)
  .filter((name) => existsSync(join(root, name, "dist/index.html")))
  .map((screen) => ({ screen, folder: join(root, screen, "dist/assets") }))
  .map(({ screen, folder }) => ({
    screen,
    sheets: readdirSync(folder)
      .filter((name) => name.endsWith(".css"))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  }));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const executablePath = await unpackPackagedChromium("chrome109");
  browser = await openChromium({ trustedCertificatePems: [], executablePath, networkPorts: [] });
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** `property: value` and `selector(…)` that the browser does not take. */
function unknownTo(asked: readonly string[]): Promise<string[]> {
  return page.evaluate((conditions) => conditions.filter((one) => !CSS.supports(one)), asked);
}

test("the browser would say of what it does not know", async () => {
  expect(
    await unknownTo(["(color: color-mix(in srgb, red, blue))", "(color: red)", "selector(:has(a))"]),
  ).toEqual(["(color: color-mix(in srgb, red, blue))"]);
});

test.each(built)("$screen asks for no style that a browser of Chrome 109 class lacks", async ({ sheets }) => {
  const asked = new Set<string>();
  for (const sheet of sheets) {
    const parsed = postcss.parse(sheet);
    parsed.walkDecls(({ prop, value, parent }) => {
      const isDescriptor = parent?.type === "atrule";
      if (prop.startsWith("--") || isDescriptor) return;
      // said again under its older name
      if (parent?.some((other) => other.type === "decl" && other.prop === `-webkit-${prop}`)) return;
      if (niceToHave.some((pattern) => pattern.test(`${prop}:${value}`))) return;
      asked.add(`(${prop}: ${value})`);
    });
    parsed.walkRules(({ selectors, parent }) => {
      const isKeyframe =
        parent?.type === "atrule" && "name" in parent && String(parent.name).endsWith("keyframes");
      if (isKeyframe) return;
      for (const selector of selectors) if (!selector.includes("::-")) asked.add(`selector(${selector})`);
    });
  }
  expect(asked.size).toBeGreaterThan(50);
  expect(await unknownTo([...asked])).toEqual([]);
});
