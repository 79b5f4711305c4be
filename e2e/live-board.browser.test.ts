import { newCommandId } from "@motcua/simulator";
import type { Page, WebSocketRoute } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

const wall = { width: 1920, height: 1080 };
const desk = { width: 1366, height: 768 };

let office: OpenOffice;
let live: Page;

beforeAll(async () => {
  office = await openOffice({ SAMPLE_DAY: "120:2022:220" });
  await workWithoutMidday();
  live = await office.context.newPage();
  await live.setViewportSize(wall);
  await live.goto(`${office.url}/staff/#/live`);
  await live.getByRole("heading", { name: "Cảnh báo" }).waitFor();
});
afterAll(() => office?.close());

/** Two hours pass in a minute here: an office that works from midnight to midnight has people waiting all the while. */
async function workWithoutMidday() {
  // From within the page: only the browser knows the office's name and trusts its certificate.
  const status = await office.start.evaluate(async (id) => {
    const { settings, revision } = await (await fetch("/api/v1/settings")).json();
    const hours = { ...settings.hours, sessions: [["00:00", "23:59"]] };
    const issuing = { opensMinutesBefore: 0, stopsMinutesBefore: 0, closeDayAt: "23:59" };
    const body = JSON.stringify({ id, basedOn: revision, settings: { ...settings, hours, issuing } });
    const headers = { "content-type": "application/json" };
    return (await fetch("/api/v1/commands/change-settings", { method: "POST", headers, body })).status;
  }, newCommandId());
  expect(status).toBe(200);
}

const openAlarms = () => live.locator(".alarm--open");
const queueAlarm = () => openAlarms().filter({ hasText: "người đang chờ" });

const areCut = (lists: Element[]) => lists.map((list) => list.scrollHeight > list.clientHeight + 1);

/** Sets one limit on the page of limits, by keyboard alone from its button on. */
async function limitQueuesTo(people: string) {
  await live.getByRole("button", { name: "Ngưỡng", exact: true }).press("Enter");
  const field = live.getByRole("spinbutton", { name: "Số người chờ một lĩnh vực quá, người" });
  await field.fill(people);
  await live.getByRole("button", { name: "Lưu ngưỡng" }).press("Enter");
  await live.getByRole("dialog").waitFor({ state: "detached" });
}

test("every screen says that the sample day runs, and how fast, for as long as it does", async () => {
  const kiosk = await office.opens(
    (start) => start.getByRole("button", { name: /^Máy lấy số/ }).click(),
    wall,
  );
  for (const screen of [live, office.start, kiosk]) {
    const strip = screen.getByRole("complementary", { name: "Ngày mẫu đang chạy" });
    await strip.getByText("giờ nhanh gấp 120 lần").waitFor();
    await strip.getByText(/^Ngày mẫu \d\d\/\d\d\/\d{4}$/).waitFor();
    expect(await screen.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  // nothing of the kiosk is pushed off its glass
  expect(await kiosk.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  await kiosk.close();
});

test("A1 an administrator sets a limit, and what passes it stands on the board and in the page's title", async () => {
  await limitQueuesTo("1");
  await queueAlarm().first().waitFor({ timeout: 60_000 });
  await expect.poll(() => live.title()).toMatch(/^\(\d+\) Theo dõi trực tiếp$/);
});

test("A2 somebody takes an alarm by the keyboard alone, and the board says who", async () => {
  const alarm = queueAlarm().first();
  await alarm.waitFor({ timeout: 60_000 });
  const place = await alarm.locator("strong").textContent();
  await alarm.getByRole("button").press("Enter");
  const taken = live
    .locator(".alarm:not(.alarm--open)")
    .filter({ hasText: `${place}` })
    .filter({ hasText: "nhận lúc" });
  const past = live.getByRole("button", { name: /^Đã qua hôm nay \([1-9]/ });
  // at the pace of the sample day its queue may be gone a moment later
  await taken.or(past).first().waitFor();
});

test.each([
  ["a wall", wall],
  ["a desk", desk],
])(
  "is readable by everyone on %s, with alarms, what is over, and the limits, in both languages",
  async (_, size) => {
    await live.setViewportSize(size);
    await live.reload();
    await live.getByRole("heading", { name: "Cảnh báo" }).waitFor();
    // whole rows, none behind an edge
    expect(await live.locator(".alarms__list").evaluateAll(areCut)).toEqual([false]);
    expect(await live.locator(".alarms__list .alarm").count()).toBeLessThanOrEqual(size === wall ? 12 : 6);
    const isFine = async () => {
      expect(await findAccessibilityViolations(live)).toEqual([]);
      expect(await live.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    };
    await isFine();
    await live.getByRole("button", { name: /^Đã qua hôm nay/ }).click();
    await live.getByRole("dialog").waitFor();
    await isFine();
    await live.keyboard.press("Escape");
    await live.getByRole("button", { name: "English" }).click();
    await live.getByRole("heading", { name: "Alarms" }).waitFor();
    await live.getByRole("button", { name: "Limits", exact: true }).click();
    await live.getByRole("dialog").waitFor();
    await isFine();
    await live.keyboard.press("Escape");
    await live.getByRole("button", { name: "Tiếng Việt" }).click();
  },
);

test("A1 a limit that is taken away takes its alarms with it", async () => {
  await live.getByRole("button", { name: "Ngưỡng", exact: true }).click();
  await live.getByRole("checkbox", { name: "Số người chờ một lĩnh vực quá" }).uncheck();
  await live.getByRole("button", { name: "Lưu ngưỡng" }).click();
  await expect.poll(() => queueAlarm().count(), { timeout: 30_000 }).toBe(0);
});

test("while the hub is away it says of when its figures are, lets no time pass, calls no device well, and comes back", async () => {
  const line = await cutLineOf(live);
  await live.setViewportSize(desk);
  await live.reload();
  const devices = live.getByRole("region", { name: "Thiết bị" });
  await devices.getByRole("button", { name: "Xem từng thiết bị" }).click();
  const works = devices.getByText(/^(hoạt động|pin \d+%)$/);
  await works.first().waitFor();
  line.cut();
  const standsAt = live.getByText(/^Số liệu bên dưới là của lúc \d\d:\d\d; từ đó đến nay chưa rõ\.$/);
  await standsAt.waitFor();
  await devices.getByText(/^\d+ thiết bị, chưa rõ tình trạng/).waitFor();
  expect(await works.count()).toBe(0);
  expect(await devices.getByText("chưa rõ", { exact: true }).count()).toBeGreaterThan(0);
  expect(await devices.locator(".device--ill").count()).toBe(0);

  const known = () => live.locator(".floor, .queues").allTextContents();
  const clock = () => live.locator(".page-head__clock").textContent();
  const [before, at] = [await known(), await clock()];
  await expect.poll(clock).not.toBe(at);
  expect(await known()).toEqual(before);
  expect(await findAccessibilityViolations(live)).toEqual([]);
  expect(await live.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  line.mend();
  await works.first().waitFor();
  expect(await standsAt.count()).toBe(0);
});

/** The page's own line to the hub, in the test's hands from its next load on: the hub itself goes on. */
async function cutLineOf(page: Page) {
  let state: "whole" | "cut" = "whole";
  const lines = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/socket\.io\//, (toPage) => {
    if (state === "cut") return void toPage.close();
    lines.add(toPage).add(toPage.connectToServer());
  });
  return {
    cut() {
      state = "cut";
      for (const end of lines) void end.close();
      lines.clear();
    },
    mend() {
      state = "whole";
    },
  };
}
