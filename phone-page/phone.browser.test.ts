import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import type { CommandBody, PhoneStage } from "@motcua/protocol";
import { openTestHub, type TestHub } from "@motcua/screen-kit/testing/test-hub.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findAccessibilityViolations } from "../e2e/environment/axe.ts";
import { openChromium } from "../e2e/environment/chromium.ts";
import { sampleNowMs, sampleRating, sampleView, sampleWaiting } from "./testing/sample-view.ts";

type Vote = CommandBody<"cast-vote">;
type Message = CommandBody<"take-feedback">;

const secret = "AAAAAAAAAAAAAAAAAAAAAA";
const dist = join(import.meta.dirname, "dist");
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const at = { calledAt: sampleNowMs, servedAt: sampleNowMs, missedAt: sampleNowMs, at: sampleNowMs };
const called: PhoneStage = { ...at, kind: "called", counter: 2, label: null, calls: 1 };
const asked: PhoneStage = { ...at, kind: "served", counter: 2, rating: sampleRating };
/** Every stage, and what a person must read of it in each language. */
const stages: readonly (readonly [PhoneStage, vi: string, en: string])[] = [
  [sampleWaiting, "người trước ông/bà", "people before you"],
  [{ ...sampleWaiting, ahead: 0 }, "Ông/bà là người tiếp theo", "You are next"],
  [
    { ...sampleWaiting, estimate: null, openCounters: [], breakUntil: sampleNowMs },
    "Cơ quan đang nghỉ giữa buổi, gọi số tiếp từ 09:42.",
    "The office has its break. Numbers are called again from 09:42.",
  ],
  [called, "Mời đến quầy", "Please go to counter"],
  [{ ...called, calls: 2 }, "Gọi lần 2 lúc 09:42", "Call 2, at 09:42"],
  [{ kind: "serving", counter: 2 }, "Đang được phục vụ tại quầy 2", "Being served at counter 2"],
  [{ kind: "parked", counter: 2 }, "Quầy 2 tạm giữ số của ông/bà", "Counter 2 is holding your number"],
  [
    { ...at, kind: "missed", counter: 2 },
    "Xin đến bàn hướng dẫn, đưa phiếu hoặc màn hình này để được gọi lại.",
    "Please show your ticket or this screen at the reception desk to be called again.",
  ],
  [asked, "Ông/bà có hài lòng với lần phục vụ này không?", "Were you satisfied with the service today?"],
  [
    { ...at, kind: "served", counter: 2, rating: { state: "given" } },
    "Đã phục vụ xong tại quầy 2",
    "Served at counter 2",
  ],
  [{ ...at, kind: "cancelled" }, "Số này đã được hủy", "This number was cancelled"],
  [{ ...at, kind: "expired" }, "Số này đã hết hiệu lực", "This number is no longer valid"],
];

let browser: Browser;
let hub: TestHub;
let stage: PhoneStage;
let seq: number;
let votes: Vote[];
let messages: Message[];
let tokens: unknown[];

beforeAll(async () => {
  if (!existsSync(dist)) throw new Error("The phone page is not built: npm run build");
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
});
afterAll(() => browser.close());

beforeEach(async () => {
  stage = sampleWaiting;
  seq = 0;
  [votes, messages, tokens] = [[], [], []];
  hub = await openHub(0);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await hub.close();
});

async function openHub(port: number): Promise<TestHub> {
  const admit = ({ token }: Record<string, unknown>) => {
    tokens.push(token);
    return token === secret ? null : "unknown-link";
  };
  const opened = await openTestHub("/phone", greet, { port, admit });
  opened.sockets.httpServer.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const name = new URL(request.url ?? "/", "http://hub").pathname.replace(/^\/phone\//, "") || "index.html";
    readFile(join(dist, name)).then(
      (file) =>
        response
          .writeHead(200, { "content-type": types[extname(name)] ?? "application/octet-stream" })
          .end(file),
      () => response.writeHead(404).end(),
    );
  });
  return opened;
}

const greet: Parameters<typeof openTestHub>[1] = (socket) => {
  socket.emit("hello", { now: sampleNowMs, rate: 1, epoch: 1, timeZone: "Asia/Ho_Chi_Minh" });
  socket.emit("view", shown());
  socket.on("vote:cast", (vote: Vote, reply) => {
    votes.push(vote);
    reply({ done: { vote: "a vote" } });
  });
  socket.on("feedback:send", (message: Message, reply) => {
    messages.push(message);
    reply({ done: { feedback: "a message", dueOn: "2026-12-08" } });
  });
};

const shown = () => ({ epoch: 1, seq, at: sampleNowMs, view: sampleView(stage) });

function show(next: PhoneStage) {
  stage = next;
  seq += 1;
  hub.sockets.of("/phone").emit("view", shown());
}

async function openPhone(width = 360, hash = `#${secret}`): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${hub.origin}/phone/${hash}`);
  await page.locator("main").waitFor();
  return page;
}
const sidewise = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** The other language has longer words in some places: it fits a narrow phone as well. */
async function fitsInBothLanguages(page: Page) {
  expect(await sidewise(page)).toBe(0);
  await button(page, "English").tap();
  await button(page, "Tiếng Việt").waitFor();
  expect(await sidewise(page)).toBe(0);
  await button(page, "Tiếng Việt").tap();
  await button(page, "English").waitFor();
}
const button = (page: Page, name: string) => page.getByRole("button", { name });

test.each([360, 320])(
  "every stage is told in both languages %i px wide, nothing beside the glass, axe clean",
  async (width) => {
    const page = await openPhone(width);
    for (const language of ["vi", "en"] as const) {
      if (language === "en") await button(page, "English").tap();
      for (const [next, vi, en] of stages) {
        show(next);
        await page
          .getByText(language === "vi" ? vi : en)
          .first()
          .waitFor();
        expect(await sidewise(page)).toBe(0);
        expect(await findAccessibilityViolations(page)).toEqual([]);
      }
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  },
);

test("a call rings and shakes once it was asked for by a touch, and a recall again", async () => {
  const page = await openPhone();
  await page.evaluate(() => {
    const heard = { shakes: [] as unknown[] };
    Object.assign(window, { heard });
    navigator.vibrate = (pattern) => heard.shakes.push(pattern) > 0;
  });
  const shakes = () =>
    page.evaluate(() => (window as unknown as { heard: { shakes: unknown[] } }).heard.shakes.length);
  show(called);
  await page.getByText("Mời đến quầy").waitFor();
  expect(await shakes()).toBe(0);
  show(sampleWaiting);
  await button(page, "Báo tôi khi đến lượt").tap();
  await page.getByText("Sẽ reo và rung khi đến lượt").waitFor();
  expect(await shakes()).toBe(1);
  show(called);
  await expect.poll(shakes).toBe(2);
  show({ ...called, calls: 2 });
  await expect.poll(shakes).toBe(3);
  expect(await page.title()).toContain("Mời đến quầy 2");
});

test("V1 a good answer is sent at the touch, once", async () => {
  stage = asked;
  const page = await openPhone();
  await button(page, "Rất hài lòng").tap();
  await page.getByText("Ý kiến của ông/bà đã được ghi nhận.").waitFor();
  expect(votes).toMatchObject([{ leg: sampleRating.leg, level: 5, reasons: [], words: null }]);
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test("V1 a low answer asks for reasons and words, and all of it is one vote", async () => {
  stage = asked;
  const page = await openPhone(320);
  await page.getByRole("button", { name: "Không hài lòng", exact: true }).tap();
  await page.getByText("Điều gì cần làm tốt hơn?").waitFor();
  await fitsInBothLanguages(page);
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await button(page, "Chờ lâu").tap();
  await page.getByLabel("Viết thêm, nếu muốn").fill("Chờ từ bảy giờ.");
  await button(page, "Gửi").first().tap();
  await page.getByText("Cảm ơn ông/bà!").waitFor();
  expect(votes).toMatchObject([{ level: 2, reasons: ["wait"], words: "Chờ từ bảy giờ." }]);
});

test("V3 a level that was pressed counts when the person turns away before the reasons", async () => {
  stage = asked;
  const page = await openPhone();
  await page.getByRole("button", { name: "Không hài lòng", exact: true }).tap();
  await page.getByText("Điều gì cần làm tốt hơn?").waitFor();
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
  await expect.poll(() => votes.length).toBe(1);
  expect(votes).toMatchObject([{ level: 2, reasons: [] }]);
});

test("without the hub it says since when, keeps what it showed, and comes back by itself with the newest", async () => {
  const page = await openPhone();
  await page.getByText("người trước ông/bà").waitFor();
  await hub.close();
  const line = page.getByRole("status").filter({ hasText: "Mất kết nối từ 09:42" });
  await line.waitFor();
  await expect.poll(() => line.textContent()).toContain("Thông tin dưới đây là lúc 09:42.");
  expect(await page.getByText("người trước ông/bà").isVisible()).toBe(true);
  expect(await findAccessibilityViolations(page)).toEqual([]);
  stage = called;
  seq += 1;
  hub = await openHub(hub.port);
  await page.getByText("Mời đến quầy").waitFor();
  await line.waitFor({ state: "detached" });
});

test("a phone that slept looks for the hub at once when it is woken", async () => {
  const page = await openPhone();
  await page.getByText("người trước ông/bà").waitFor();
  const before = tokens.length;
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => tokens.length).toBe(before + 1);
  await page.getByText("người trước ông/bà").waitFor();
});

test.each(["", "#short", "#BBBBBBBBBBBBBBBBBBBBBB"])(
  "a link %j that leads nowhere says what to do",
  async (hash) => {
    const page = await openPhone(360, hash);
    await page.getByText("Liên kết không còn dùng được").waitFor();
    expect(await findAccessibilityViolations(page)).toEqual([]);
  },
);

test("feedback: words are asked for, what becomes of them is said, and they arrive once", async () => {
  const page = await openPhone(320);
  await button(page, "Gửi phản ánh, kiến nghị").tap();
  await page.getByText("tự xóa sau 90 ngày", { exact: false }).waitFor();
  await fitsInBothLanguages(page);
  await button(page, "Gửi").tap();
  await page.getByText("Xin viết nội dung trước khi gửi.").waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await page.getByText("Kiến nghị", { exact: true }).tap();
  await page.getByLabel("Nội dung").fill("Thêm ghế ở khu chờ.");
  await button(page, "Gửi").tap();
  await page.getByText("Cơ quan trả lời chậm nhất ngày 08/12/2026", { exact: false }).waitFor();
  expect(messages).toMatchObject([
    { kind: "proposal", words: "Thêm ghế ở khu chờ.", contact: null, service: null },
  ]);
});
