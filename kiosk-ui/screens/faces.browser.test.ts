import { join } from "node:path";
import { findAccessibilityViolations } from "@motcua/e2e/environment/axe.ts";
import { openChromium } from "@motcua/e2e/environment/chromium.ts";
import { type ServedPage, serveBuilt } from "@motcua/e2e/environment/serve-built.ts";
import { readQr } from "@motcua/hardware/testing/foreign-decoder.ts";
import { openFaces, showFace } from "@motcua/screen-kit/testing/show-faces.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faces } from "../testing/faces.ts";
import { sampleFollow } from "../testing/sample-view.ts";

const standing = { width: 1080, height: 1920 };
const lying = { width: 1920, height: 1080 };
let served: ServedPage;
let browser: Browser;

beforeAll(async () => {
  served = await serveBuilt(join(import.meta.dirname, "../dev.vite.config.ts"), "/faces/");
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Colours are judged in one posture of each language, room and targets in both: axe is what takes the time here. */
describe.each([
  ["vi", standing, lying],
  ["en", lying, standing],
] as const)("the kiosk in %s", (language, first, turned) => {
  let page: Page;
  const wrong: string[] = [];
  beforeAll(async () => {
    // a small picture of the large page: nothing that is measured depends on it, and painting is slow without a graphics card
    const context = await browser.newContext({
      viewport: first,
      reducedMotion: "reduce",
      deviceScaleFactor: 0.5,
    });
    page = await context.newPage();
    page.on("pageerror", (error) => wrong.push(error.message));
    await openFaces(page, `${served.url}dev.html`);
  });
  afterAll(() => page?.context().close());
  beforeEach(() => void wrong.splice(0));

  it.each(Object.keys(faces))(
    "shows the face %s without swiping, with large targets, in plain contrast, standing and lying",
    async (face) => {
      await page.setViewportSize(first);
      await showFace(page, face, language);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await expect.poll(() => outOfReach(page), { timeout: 5_000 }).toEqual([]);
      const violations = await findAccessibilityViolations(page, ["color-contrast-enhanced"]);
      await page.setViewportSize(turned);
      await expect.poll(() => outOfReach(page), { timeout: 5_000 }).toEqual([]);
      expect([...violations, ...wrong]).toEqual([]);
    },
  );

  it.each(Object.keys(faces).filter((face) => face.startsWith("issued-follow")))(
    "shows the face %s with a code that leads a phone to the ticket, beside a large number",
    async (face) => {
      await showFace(page, face, language);
      for (const posture of [standing, lying]) {
        await page.setViewportSize(posture);
        const code = page.locator(".kiosk-issued__follow svg");
        expect(await readQr(await code.screenshot())).toBe(sampleFollow.followUrl);
        expect((await code.boundingBox())?.width).toBeGreaterThan(280);
        const number = await page.locator(".kiosk-issued__number").boundingBox();
        expect(Math.min(number?.width ?? 0, number?.height ?? 0)).toBeGreaterThan(120);
      }
    },
  );

  it("is typed at on a real keyboard as on the glass, with an input method too, and left by Escape", async () => {
    await page.setViewportSize(first);
    await showFace(page, "search", language);
    const field = page.locator(".kiosk-search__field input");
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type("khai sinhx");
    await page.keyboard.press("Backspace");
    expect(await field.inputValue()).toBe("khai sinh");
    await page.locator(".kiosk-key", { hasText: "2" }).click();
    const typist = await page.context().newCDPSession(page);
    await typist.send("Input.imeSetComposition", { text: "tê", selectionStart: 2, selectionEnd: 2 });
    await typist.send("Input.insertText", { text: "tế" });
    expect(await field.inputValue()).toBe("khai sinh2tế");
    await page.locator(".kiosk-search__count").evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.type("x");
    expect(await field.inputValue()).toBe("khai sinh2tếx");
    await page.keyboard.press("Escape");
    await page.locator(".kiosk--welcome").waitFor();
  });

  it("promises whoever is next no other wait than the paper does", async () => {
    await showFace(page, "issued-next", language);
    const wait = language === "vi" ? "dưới 1 phút" : "under 1 min";
    expect(await page.locator(".kiosk-facts dd").last().textContent()).toBe(wait);
  });

  it("shows no code where the hub gave no address", async () => {
    await showFace(page, "issued-failed", language);
    expect(await page.locator(".kiosk-issued__follow").count()).toBe(0);
    expect(await page.locator(".kiosk-issued__number").count()).toBe(1);
  });
});

/** What would have to be swiped to, and what one touches and that is too small, or not wholly on the glass. */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const body = document.querySelector(".kiosk__body") ?? document.documentElement;
    const hidden = body.scrollHeight - body.clientHeight;
    // what is higher than its place lies under its neighbour
    const cramped = [...body.children].flatMap((part) =>
      part.scrollHeight > part.clientHeight + 4 ? [`cramped: ${part.className}`] : [],
    );
    const targets = [...document.querySelectorAll("button, .kit-segments__choice")].flatMap((target) => {
      const { width, height, top, right, bottom } = target.getBoundingClientRect();
      const name = `${target.textContent?.slice(0, 30)} (${Math.round(width)} × ${Math.round(height)})`;
      const isSmall = width < 76 || height < 76;
      const isAbove = top < (body.contains(target) ? body.getBoundingClientRect().top : 0);
      const isOutside = isAbove || right > innerWidth + 1 || bottom > innerHeight + 1;
      return [...(isSmall ? [`small: ${name}`] : []), ...(isOutside ? [`outside: ${name}`] : [])];
    });
    return [...(hidden > 1 ? [`${hidden} px below the glass`] : []), ...cramped, ...targets];
  });
}
