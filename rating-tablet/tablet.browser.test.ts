import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import type { CommandBody, TabletView } from "@motcua/protocol";
import { openTestHub, type TestHub } from "@motcua/screen-kit/testing/test-hub.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findAccessibilityViolations } from "../e2e/environment/axe.ts";
import { openChromium } from "../e2e/environment/chromium.ts";
import { nextLeg, sampleCounter, sampleLeg, sampleQuestion, sampleView } from "./testing/sample-view.ts";

type Vote = CommandBody<"cast-vote"> & { readonly id: string };

const lying = { width: 1280, height: 800 };
const standing = { width: 800, height: 1280 };
const dist = join(import.meta.dirname, "dist");
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

let browser: Browser;
let hub: TestHub;
let view: TabletView;
let seq: number;
let votes: Vote[];

beforeAll(async () => {
  if (!existsSync(dist)) throw new Error("The tablet is not built: npm run build");
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
});
afterAll(() => browser.close());

beforeEach(async () => {
  view = sampleView();
  seq = 0;
  votes = [];
  hub = await openHub(0);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await hub.close();
});

/** A hub that serves the built tablet, and opens again on the port it had. */
async function openHub(port: number): Promise<TestHub> {
  const opened = await openTestHub("/tablet", greet, { port, admit: () => null });
  opened.sockets.httpServer.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const name =
      new URL(request.url ?? "/", "http://hub").pathname.replace(/^\/tablet\//, "") || "index.html";
    const contentType = types[extname(name)] ?? "application/octet-stream";
    readFile(join(dist, name)).then(
      (file) => response.writeHead(200, { "content-type": contentType }).end(file),
      () => response.writeHead(404).end(),
    );
  });
  return opened;
}

const greet: Parameters<typeof openTestHub>[1] = (socket) => {
  socket.emit("hello", { now: Date.now(), rate: 1, epoch: 1, timeZone: "Asia/Ho_Chi_Minh" });
  socket.emit("view", shown());
  socket.on("device:report", (_, reply) => reply({ done: {} }));
  socket.on("vote:cast", (vote: Vote, reply) => {
    votes.push(vote);
    reply({ done: { vote: "01932f0a-0000-7000-8000-00000000000e" } });
  });
};

const shown = () => ({ epoch: 1, seq, at: Date.now(), view });

function show(change: Partial<TabletView>) {
  view = sampleView(change);
  seq += 1;
  hub.sockets.of("/tablet").emit("view", shown());
}
const finish = (leg = sampleLeg) => show({ question: { ...sampleQuestion, leg, finishedAt: Date.now() } });

/** Opens the tablet and waits until its shell can start it without the hub. */
async function openTablet(viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport });
  await context.addInitScript(() => localStorage.setItem("motcua.device.default", "a token"));
  const page = await context.newPage();
  await page.goto(`${hub.origin}/tablet/`);
  await page.locator("main.rest").waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return page;
}

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
const fontsReady = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });

test("V1 a double click on a level is one vote, and the next person is asked anew", async () => {
  const page = await openTablet(lying);
  finish();
  await level(page, "Rất hài lòng").dblclick();
  await page.getByText("Cảm ơn", { exact: false }).first().waitFor();
  await expect.poll(() => votes.length).toBe(1);
  expect(votes[0]).toMatchObject({ leg: sampleLeg, level: 5, reasons: [], words: null });
  await page.locator("main.rest").waitFor();
  finish(nextLeg);
  await level(page, "Hài lòng").click();
  await expect.poll(() => votes.map(({ leg }) => leg)).toEqual([sampleLeg, nextLeg]);
});

test("V3 the question is there again after a reload, with the level that was pressed, until it is answered", async () => {
  const page = await openTablet(lying);
  finish();
  await level(page, "Không hài lòng").click();
  await page.getByRole("button", { name: "Chờ lâu" }).click();
  show({ counter: sampleCounter(2, { state: "calling", ticket: sampleQuestion.number }) });
  await page.reload();
  await page.getByRole("button", { name: "Chờ lâu", pressed: true }).waitFor();
  await page.getByRole("button", { name: "Viết thêm…" }).click();
  await page.getByRole("textbox").fill("Đi lại ba lần");
  await page.getByRole("button", { name: "Gửi" }).dblclick();
  await expect.poll(() => votes.length).toBe(1);
  expect(votes[0]).toMatchObject({ leg: sampleLeg, level: 2, reasons: ["wait"], words: "Đi lại ba lần" });
  await page.reload();
  await page.locator("main.rest--calling").waitFor();
  expect(votes).toHaveLength(1);
});

test("V3 a vote given while the hub is away outlives a reload and arrives once, with its own time", async () => {
  const page = await openTablet(lying);
  finish();
  await level(page, "Hài lòng").waitFor();
  const { port } = hub;
  await hub.close();
  const pressedFrom = Date.now();
  await level(page, "Hài lòng").click();
  await page.getByText("Cảm ơn", { exact: false }).first().waitFor();
  const pressedTo = Date.now();
  expect(await page.getByText("kết nối", { exact: false }).count()).toBe(0);
  await expect.poll(() => keptOnDisk(page)).toBe(1);
  await page.reload(); // from the shell: there is nobody else to ask
  await page.locator("main.kit-full--away").waitFor();
  hub = await openHub(port);
  await expect.poll(() => votes.length, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => keptOnDisk(page)).toBe(0);
  expect(votes[0]).toMatchObject({ leg: sampleLeg, level: 4 });
  const votedAt = votes[0]?.votedAt ?? 0;
  expect(votedAt).toBeGreaterThanOrEqual(pressedFrom - 1_000);
  expect(votedAt).toBeLessThanOrEqual(pressedTo + 1_000);
  await page.locator("main.rest").waitFor();
  expect(votes).toHaveLength(1);
});

test.each([
  ["lying", lying],
  ["standing", standing],
])("is readable by everyone and fits the glass, %s", async (_, size) => {
  const page = await openTablet(size);
  const isFine = async () => {
    await fontsReady(page);
    expect(await findAccessibilityViolations(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
  };
  await isFine();
  show({ counter: sampleCounter(2, { state: "calling", ticket: sampleQuestion.number }) });
  await page.locator("main.rest--calling").waitFor();
  await isFine();
  finish();
  await level(page, "Rất không hài lòng").waitFor();
  await isFine();
  await page.getByRole("button", { name: "English" }).click();
  await level(page, "Very dissatisfied").click();
  await page.getByRole("button", { name: "Long wait" }).click();
  await isFine();
  await page.getByRole("button", { name: "Write more" }).click();
  await page.getByRole("textbox").waitFor();
  await isFine();
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("Thank you").waitFor();
  await isFine();
});

/** Elements that reach out of the glass, parts that need scrolling, and targets under 20 mm (118 of 1280 px). */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element, why: string) => `${element.tagName}.${element.className}: ${why}`;
    const all = [...document.querySelectorAll("main, main *")].filter((e) => !e.closest(".kit-only-heard"));
    return all.flatMap((element) => {
      const { right, bottom, width, height } = element.getBoundingClientRect();
      const scrolls = getComputedStyle(element).overflowY === "auto";
      return [
        ...(right > innerWidth + 1 || bottom > innerHeight + 1 ? [named(element, "outside")] : []),
        ...(scrolls && element.scrollHeight > element.clientHeight + 1 ? [named(element, "scrolls")] : []),
        ...(element.tagName === "BUTTON" && Math.min(width, height) < 118 ? [named(element, "small")] : []),
      ];
    });
  });
}
