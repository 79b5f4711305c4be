import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Reply, Voice, ZoneId } from "@motcua/protocol";
import { type ScheduledClip, speakWithinMs } from "@motcua/screen-kit";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findAccessibilityViolations } from "../e2e/environment/axe.ts";
import { openChromium } from "../e2e/environment/chromium.ts";
import { coveredBy, misfits } from "./testing/board-fit.ts";
import { type FakeBoardHub, openFakeBoardHub } from "./testing/fake-board-hub.ts";
import { type SampleOffice, sampleBoard, sampleNowMs } from "./testing/sample-board.ts";

type Browser = Awaited<ReturnType<typeof openChromium>>;
type Page = Awaited<ReturnType<Browser["newPage"]>>;

const dist = fileURLToPath(new URL("./dist", import.meta.url));
const hd = { width: 1920, height: 1080 };
const uhd = { width: 3840, height: 2160 };
const upright = { width: 1080, height: 1920 };
const aloud: Voice = { zones: ["hall" as ZoneId], wanted: true, muted: false };
const silent: Voice = { zones: [], wanted: false, muted: false };

let browser: Browser;
let hub: FakeBoardHub;
let hubNowMs: () => number;
let granted: Set<number>;

beforeAll(async () => {
  if (!existsSync(dist)) throw new Error("The board is not built: npm run build");
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
});
afterAll(() => browser.close());

beforeEach(async () => {
  const startedMs = performance.now();
  hubNowMs = () => sampleNowMs + performance.now() - startedMs;
  granted = new Set();
  hub = await openFakeBoardHub({ hubNowMs, rate: 1, answer: announce, dist });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await hub.close();
});

function announce(call: number): Reply<object> {
  if (granted.has(call)) return { refused: { code: "already-announced" } };
  granted.add(call);
  return { done: {} };
}

type Calls = Parameters<typeof sampleBoard>[1]["calls"];
const show = (calls: Calls, office: SampleOffice = "site-binh-son-2022") =>
  hub.show(sampleBoard(office, { nowMs: hubNowMs(), calls }));

async function openBoard(search: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, serviceWorkers: "block" });
  await context.addInitScript(() => localStorage.setItem("motcua.device.default", "a token"));
  const page = await context.newPage();
  await page.goto(`${hub.origin}/board/${search}`);
  return page;
}

function spokenLog(page: Page): Promise<ScheduledClip[]> {
  return page.evaluate(() => (globalThis as unknown as { motcuaVoiceLog: ScheduledClip[] }).motcuaVoiceLog);
}

const spokenCalls = (log: readonly ScheduledClip[]) => [...new Set(log.map(({ call }) => call))];

test.each([hd, uhd])(
  "shows the present call very large at $width × $height, and nothing is cut",
  async (size) => {
    show("one-now");
    const page = await openBoard("", size);
    const number = page.locator(".call-stage .kit-number").first();
    await number.waitFor();
    expect(await number.innerText()).toContain("C015");
    const pixels = await number.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(pixels).toBeGreaterThan(size.height / 5);
    expect(await page.locator(".latest-calls__row").count()).toBe(8);
    await page.evaluate(() => document.fonts.ready);
    expect(await misfits(page)).toEqual([]);
  },
);

test.each<[Calls, SampleOffice, typeof hd]>([
  ["one-now", "site-binh-son-2022", hd],
  ["three-at-once", "site-binh-son-2022", hd],
  ["all-old", "site-commune-2025", hd],
  ["none", "site-binh-son-2022", hd],
  ["three-at-once", "site-binh-son-2022", upright],
  ["all-old", "site-commune-2025", upright],
  ["none", "site-binh-son-2022", upright],
])("P1 is readable by everyone, with %s call in %s at %o", async (calls, office, size) => {
  show(calls, office);
  const page = await openBoard("", size);
  await page.locator("main.hall").waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
  expect(await misfits(page)).toEqual([]);
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test("says honestly since when it is away, and comes back by itself", async () => {
  show("all-old");
  const page = await openBoard("", hd);
  await page.locator("main.hall").waitFor();
  hub.goAway();
  await page.getByText("Mất kết nối từ 09:42").waitFor();
  expect(await page.getByText("Đang chờ").count()).toBe(0);
  expect(await misfits(page)).toEqual([]);
  hub.comeBack();
  await page.getByText("Đã kết nối").waitFor();
  expect(await page.getByText("Mất kết nối").count()).toBe(0);
});

test("shows no English in an office that wants Vietnamese alone", async () => {
  const view = sampleBoard("site-binh-son-2022", { nowMs: hubNowMs(), calls: "all-old" });
  hub.show({ ...view, languages: ["vi"] });
  const page = await openBoard("", hd);
  await page.locator("main.hall").waitFor();
  const english = page.locator("[lang=en]");
  expect(await english.count()).toBeGreaterThan(5);
  expect(await english.filter({ visible: true }).count()).toBe(0);
});

test("shows the office's own pictures and what is done in each field while nobody is called, and no counts where it wants none", async () => {
  const office = sampleBoard("site-binh-son-2022", { nowMs: hubNowMs(), calls: "all-old" });
  const media = "a".repeat(64);
  const caption = { vi: "Hội thi Cải cách hành chính năm 2026", en: "Public service contest 2026" };
  const names = ["Đăng ký khai sinh", "Đăng ký kết hôn", "Đăng ký khai tử", "Cấp bản sao trích lục hộ tịch"];
  hub.show({
    ...office,
    priorityGroups: [],
    procedures: [
      {
        prefix: "A",
        service: { vi: "Hộ tịch", en: "Civil status" },
        names: names.map((vi) => ({ vi, en: vi })),
      },
    ],
    content: {
      ...office.content,
      pageSeconds: 6,
      pictureSeconds: 5,
      showsWaiting: false,
      pictures: [{ media, ...caption }],
    },
  });
  const context = await browser.newContext({ viewport: hd, serviceWorkers: "block" });
  await context.addInitScript(() => localStorage.setItem("motcua.device.default", "a token"));
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="100%" height="100%" fill="teal"/></svg>`;
  await context.route(`**/api/v1/media/${media}`, (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: picture }),
  );
  const page = await context.newPage();
  await page.goto(`${hub.origin}/board/`);
  await page.locator("main.hall").waitFor();
  expect(await page.locator(".calm-stage--waiting, .foot__services").count()).toBe(0);
  await page.locator(".calm-stage--procedures").getByText("Đăng ký kết hôn").first().waitFor();
  expect(await misfits(page)).toEqual([]);
  await page.locator("figure", { hasText: caption.vi }).waitFor();
  const drawn = page.locator("figure img");
  await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
  expect(await misfits(page)).toEqual([]);
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test("a picture that cannot be had leaves its time to the page of words", async () => {
  const office = sampleBoard("site-binh-son-2022", { nowMs: hubNowMs(), calls: "all-old" });
  const pictures = [{ media: "b".repeat(64), vi: "Hội thi", en: "Contest" }];
  // of a round of 66 s the sample's time stands 24 s in: the picture has its turn for 42 s more
  const content = { ...office.content, pageSeconds: 6, pictureSeconds: 60, showsWaiting: false, pictures };
  hub.show({ ...office, priorityGroups: [], content });
  const page = await openBoard("", hd);
  await page.locator(".calm-stage--welcome").waitFor({ timeout: 20_000 });
  expect(await page.locator(".calm-stage--picture").count()).toBe(0);
});

test("stands still for people who asked for no motion", async () => {
  show("one-now");
  const page = await openBoard("", hd);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.locator(".call-stage").waitFor();
  await page.waitForFunction(() => document.getAnimations().length === 0);
});

test.each([
  [2, "C015", "Mời số"],
  [8, "A022", "Đang phục vụ"],
  [3, "", "Tạm dừng"],
  [11, "", "Đóng"],
])("shows above counter %i what is there", async (counter, ticket, state) => {
  show("one-now");
  const page = await openBoard(`?view=counter&counter=${counter}`, { width: 1280, height: 720 });
  const board = page.locator("main.counter-board");
  await board.waitFor();
  const text = await board.innerText();
  expect(text).toContain(state);
  expect(text).toContain(ticket);
  await page.evaluate(() => document.fonts.ready);
  expect(await misfits(page)).toEqual([]);
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test("C3 speaks calls of the same moment one after the other, each once, and a reload repeats nothing", async () => {
  show("none");
  hub.tell(aloud);
  const page = await openBoard("", hd);
  // calls grow old while a page and its clips are on their way
  await expect.poll(() => hub.sound(), { timeout: 20_000 }).toBe("ready");
  const shownAt = Date.now();
  show("three-at-once");
  await page.waitForFunction(
    () => (globalThis as unknown as { motcuaVoiceLog: unknown[] }).motcuaVoiceLog.length > 18,
  );
  const log = await spokenLog(page);
  expect(spokenCalls(log).slice(0, 2)).toEqual([494, 497]);
  const sentence = ["vi/invite", "vi/p", "vi/0", "vi/4", "vi/1", "vi/to-counter", "vi/ten"];
  const first = log.filter(({ call }) => call === 494);
  expect(first.map(({ clip }) => clip)).toEqual(["chime", ...sentence, ...sentence]);
  for (const [place, clip] of log.entries()) {
    expect(clip.startSeconds).toBeGreaterThanOrEqual(log[place - 1]?.endSeconds ?? 0);
  }
  expect(await page.locator(".call-stage").innerText()).toContain("A022");

  await page.reload();
  await page.waitForFunction(() => document.querySelector("main.hall") !== null);
  // a call is asked for again while it is young enough, which on a slow day it may not be: spoken again it never is
  const isAskedAgain = () => hub.asked.filter((call) => call === 497).length === 2;
  await expect
    .poll(() => isAskedAgain() || Date.now() - shownAt > speakWithinMs, { timeout: 40_000 })
    .toBe(true);
  expect(spokenCalls(await spokenLog(page)).filter((call) => call === 494 || call === 497)).toEqual([]);
});

test("C3 a board that is not the voice of its zone asks for nothing and loads no clips", async () => {
  show("three-at-once");
  hub.tell(silent);
  const loaded: string[] = [];
  const page = await openBoard("", hd);
  page.on("request", (request) => loaded.push(request.url()));
  await page.locator(".call-stage").waitFor();
  await page.reload();
  await page.locator(".call-stage").waitFor();
  expect(hub.asked).toEqual([]);
  expect(loaded.filter((url) => url.endsWith(".ogg"))).toEqual([]);
});

test("C3 asks for no call until somebody allowed sound, covers nothing with that, and then speaks", async () => {
  show("first-now");
  hub.tell(aloud);
  const context = await browser.newContext({ viewport: hd, serviceWorkers: "block" });
  await context.addInitScript(() => {
    localStorage.setItem("motcua.device.default", "a token");
    // as a browser without the start flag does: no sound before a touch. Its own word on that says nothing here, as
    // each look of a test counts as one
    let touched = false;
    addEventListener("pointerdown", () => {
      touched = true;
    });
    globalThis.AudioContext = class extends AudioContext {
      constructor() {
        super();
        void super.suspend();
        const resume = () => super.resume();
        // this browser may begin by itself before it is told to wait: what counts is what the board is told
        let state: AudioContextState = "suspended";
        Object.defineProperty(this, "state", { get: () => state });
        this.resume = async () => {
          if (!touched) return new Promise(() => undefined);
          await resume();
          state = "running";
          this.dispatchEvent(new Event("statechange"));
        };
      }
    };
  });
  const page = await context.newPage();
  await page.goto(`${hub.origin}/board/`);
  const button = page.getByRole("button", { name: "Bật âm thanh" });
  await button.waitFor();
  expect(await button.innerText()).toContain("Turn on sound");
  await page.getByText("Số vừa gọi sẽ hiện ở đây", { exact: false }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  expect(await misfits(page)).toEqual([]);
  expect(await coveredBy(button)).toEqual([]);
  expect(await findAccessibilityViolations(page)).toEqual([]);
  expect(hub.asked).toEqual([]);
  await button.click();
  await page.waitForFunction(
    () => (globalThis as unknown as { motcuaVoiceLog: unknown[] }).motcuaVoiceLog.length > 0,
  );
  expect(hub.asked).toEqual([500]);
  await expect.poll(() => button.count()).toBe(0);
});
