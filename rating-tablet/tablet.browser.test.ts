import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openChromium } from "../e2e/environment/chromium.ts";
import { nextLeg, sampleCounter, sampleLeg, sampleQuestion } from "./testing/sample-view.ts";
import { lying, openTabletOffice, type TabletOffice } from "./testing/tablet-office.ts";

let browser: Browser;
let office: TabletOffice;

beforeAll(async () => {
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
});
afterAll(() => browser.close());

beforeEach(async () => {
  office = await openTabletOffice();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await office.close();
});

/** How many votes the tablet keeps on its own disk. */
const keptOnDisk = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open("motcua.tablet.default");
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction("asks").objectStore("asks").count();
          count.onsuccess = () => {
            open.result.close();
            resolve(count.result);
          };
        };
      }),
  );

const level = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("V1 a double click on a level is one vote, and the next person is asked anew", async () => {
  const page = await office.openTablet(browser, lying);
  office.finish();
  await level(page, "Rất hài lòng").dblclick();
  await page.getByText("Cảm ơn", { exact: false }).first().waitFor();
  await expect.poll(() => office.votes.length).toBe(1);
  expect(office.votes[0]).toMatchObject({ leg: sampleLeg, level: 5, reasons: [], words: null });
  await page.locator("main.rest").waitFor();
  office.finish(nextLeg);
  await level(page, "Hài lòng").click();
  await expect.poll(() => office.votes.map(({ leg }) => leg)).toEqual([sampleLeg, nextLeg]);
});

test("V3 the question is there again after a reload, with the level that was pressed, until it is answered", async () => {
  const page = await office.openTablet(browser, lying);
  office.finish();
  await level(page, "Không hài lòng").click();
  await page.getByRole("button", { name: "Chờ lâu" }).click();
  office.show({ counter: sampleCounter(2, { state: "calling", ticket: sampleQuestion.number }) });
  await page.reload();
  await page.getByRole("button", { name: "Chờ lâu", pressed: true }).waitFor();
  await page.getByRole("button", { name: "Viết thêm…" }).click();
  await page.getByRole("textbox").fill("Đi lại ba lần");
  await page.getByRole("button", { name: "Gửi" }).dblclick();
  await expect.poll(() => office.votes.length).toBe(1);
  expect(office.votes[0]).toMatchObject({
    leg: sampleLeg,
    level: 2,
    reasons: ["wait"],
    words: "Đi lại ba lần",
  });
  await page.reload();
  await page.locator("main.rest--calling").waitFor();
  expect(office.votes).toHaveLength(1);
});

test("V3 a vote given while the hub is away outlives a reload and arrives once, with its own time", async () => {
  const page = await office.openTablet(browser, lying);
  office.finish();
  await level(page, "Hài lòng").waitFor();
  await office.leave();
  const pressedFrom = Date.now();
  await level(page, "Hài lòng").click();
  await page.getByText("Cảm ơn", { exact: false }).first().waitFor();
  const pressedTo = Date.now();
  expect(await page.getByText("kết nối", { exact: false }).count()).toBe(0);
  await expect.poll(() => keptOnDisk(page)).toBe(1);
  await page.reload(); // from the shell: there is nobody else to ask
  await page.locator("main.kit-full--away").waitFor();
  await office.comeBack();
  await expect.poll(() => office.votes.length, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => keptOnDisk(page)).toBe(0);
  expect(office.votes[0]).toMatchObject({ leg: sampleLeg, level: 4 });
  const votedAt = office.votes[0]?.votedAt ?? 0;
  expect(votedAt).toBeGreaterThanOrEqual(pressedFrom - 1_000);
  expect(votedAt).toBeLessThanOrEqual(pressedTo + 1_000);
  await page.locator("main.rest").waitFor();
  expect(office.votes).toHaveLength(1);
});

test("a person rates by keyboard alone: level, reasons, words, and the place of the keys is always seen", async () => {
  const page = await office.openTablet(browser, lying);
  office.finish();
  await opened(page, "question");
  await goTo(page, "Không hài lòng");
  await page.keyboard.press("Enter");
  await opened(page, "reasons");
  await goTo(page, "Chờ lâu");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Chờ lâu", pressed: true }).waitFor();
  await goTo(page, "Viết thêm…");
  await page.keyboard.press("Enter");
  await opened(page, "words");
  // the field has the keys already
  await page.keyboard.type("Xin thêm ghế ngồi.");
  await goTo(page, "Gửi");
  await page.keyboard.press("Enter");
  await page.getByText("Cảm ơn", { exact: false }).first().waitFor();
  await expect.poll(() => office.votes.length).toBe(1);
  expect(office.votes[0]).toMatchObject({
    leg: sampleLeg,
    level: 2,
    reasons: ["wait"],
    words: "Xin thêm ghế ngồi.",
  });
  await page.locator("main.rest").waitFor();
});

/** The step is there and takes presses. */
const opened = (page: Page, step: "question" | "reasons" | "words") =>
  page.locator(`main.asking--${step}[data-guard=open]`).waitFor();

/** Tabs to the button of this name as a person would; fails if it is not reached, or not seen where the keys are. */
async function goTo(page: Page, name: string): Promise<void> {
  const names: string[] = [];
  for (let step = 0; step < 15; step += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null) return { name: "", ring: 0 };
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
      return { name, ring: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth) };
    });
    names.push(focus.name);
    if (focus.name !== "") expect(focus.ring, focus.name).toBeGreaterThanOrEqual(2);
    if (focus.name === name) return;
  }
  throw new Error(`Tab does not reach "${name}": ${names.join(", ")}`);
}
