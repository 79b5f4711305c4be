/** The report pages in a real Chromium against a real hub, over the sample day: what a leader sees, and by keyboard alone. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

let office: OpenOffice;
let page: Page;

beforeAll(async () => {
  office = await openOffice({ HARDWARE_AGENT: "none", SAMPLE_DAY: "600:2022:150" });
  page = office.start;
});

afterAll(async () => {
  await office.close();
});

const open = async (name: string, query = "") => {
  await page.goto(`${office.url}/staff/#/reports/${name}${query}`);
  await page
    .getByText("của sổ nhật ký", { exact: false })
    .or(page.getByText("of the journal"))
    .first()
    .waitFor();
};
const drawn = () =>
  expect
    .poll(() =>
      page.locator("[data-drawn]").evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.drawn)),
    )
    .not.toContain("waiting");

test("a sample day comes to its end, so that there is something to report", async () => {
  const running = async () =>
    page.evaluate(async () => (await (await fetch("/api/v1/demonstration/sample-day")).json()).state);
  await expect.poll(running, { timeout: 240_000, interval: 1000 }).toBe("idle");
}, 300_000);

describe("the overview", () => {
  test("shows each figure with its n, says it is a demonstration, and where in the journal it was made", async () => {
    await open("overview");
    await page.getByRole("heading", { name: /^Tổng quan/ }).waitFor();
    await page.getByText("Số liệu của bản minh họa", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: /^một nửa trong \d+ lượt/ }).count()).toBeGreaterThan(1);
    await page
      .getByText(/^trên \d+ lượt đánh giá/)
      .first()
      .waitFor();
    await page.getByText("Ba con số về hài lòng, không phải một").waitFor();
    await drawn();
    expect(await page.locator("[data-drawn=drawn] svg").count()).toBe(4);
  });

  test("opens the meaning of a figure, and from there the visits behind it, without any rating", async () => {
    await page.getByRole("button", { name: "Chờ đến lượt: nghĩa là gì?" }).click();
    const meaning = page.getByRole("dialog");
    await meaning.getByRole("heading").waitFor();
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await meaning.getByRole("button", { name: "Xem các lượt đã tính" }).click();
    const legs = page.getByRole("dialog", { name: "Chờ đến lượt" });
    await legs.getByText(/^\d+ trên \d+ lượt/).waitFor();
    expect(await legs.getByRole("row").count()).toBeGreaterThan(20);
    expect(await legs.textContent()).not.toMatch(/hài lòng/i);
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await legs.waitFor({ state: "detached" });
  });
});

describe("every page", () => {
  const pages = [
    ["overview", "Tổng quan", "Overview"],
    ["waits", "Chờ & phục vụ", "Waits & service"],
    ["ratings", "Hài lòng", "Ratings"],
    ["counters", "Quầy & cán bộ", "Counters & officers"],
    ["busy", "Khi nào đông", "When it is busy"],
    ["dossiers", "Hồ sơ", "Dossiers"],
    ["feedback", "Phản ánh", "Feedback"],
  ] as const;

  test.each(pages)("%s can be used by everybody, in both languages", async (name, vi, en) => {
    await open(name);
    await page.getByRole("heading", { level: 2, name: new RegExp(`^${vi}`) }).waitFor();
    await drawn();
    for (const summary of await page.getByText("Xem bảng số liệu").all()) await summary.click();
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { level: 2, name: new RegExp(`^${en}`) }).waitFor();
    await drawn();
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
  });
});

test("a bar of a distribution and a cell of a heat map open the visits that they count", async () => {
  await open("waits");
  await drawn();
  const distribution = page.locator("figure", { hasText: "bao lâu, bao nhiêu lượt" });
  await distribution.getByText("Xem bảng số liệu").click();
  const bar = distribution.locator("button.behind").first();
  const counted = await bar.textContent();
  await bar.click();
  const visits = page.getByRole("dialog");
  await visits.getByText(new RegExp(`^\\d+ trên ${counted} lượt`)).waitFor();
  await page.keyboard.press("Escape");
  await visits.waitFor({ state: "detached" });

  await open("busy");
  await drawn();
  const map = page.locator("figure").first();
  await map.getByText("Xem bảng số liệu").click();
  await map.locator("button.behind").first().click();
  await visits.getByText(/^\d+ trên [1-9]\d* lượt/).waitFor();
  await page.keyboard.press("Escape");
  await visits.waitFor({ state: "detached" });
});

test("a wide table says how many columns lie beyond its edge and brings them; its names stay in sight", async () => {
  await open("waits");
  const table = page.getByRole("region", { name: "Chờ và phục vụ" });
  const beyond = page.getByRole("button", { name: /^Còn \d+ cột ở bên phải$/ });
  await beyond.waitFor();
  const names = table.getByRole("rowheader").first();
  const before = await names.boundingBox();
  await beyond.click();
  await page.getByRole("button", { name: "Về các cột đầu" }).waitFor();
  await expect.poll(() => beyond.count()).toBe(0);
  expect((await names.boundingBox())?.x).toBe(before?.x);
  await table.focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 40; step++) await page.keyboard.press("ArrowLeft");
  await beyond.waitFor();
});

test("every figure of every page says what it means, one press away", async () => {
  for (const name of ["overview", "waits", "ratings", "counters", "busy", "dossiers"]) {
    await open(name);
    await drawn();
    const figures = page.locator(".figure__name, .three__figure dt");
    await figures.first().waitFor();
    for (const figure of await figures.all())
      expect(await figure.getByRole("button", { name: /nghĩa là gì\?$/ }).count()).toBe(1);
    await page
      .getByRole("button", { name: /nghĩa là gì\?$/ })
      .first()
      .click();
    await page.getByRole("dialog").getByRole("heading").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
});

describe("the period", () => {
  test("an empty one says so and what to do, instead of noughts", async () => {
    for (const name of ["overview", "waits", "ratings", "counters", "busy", "dossiers"]) {
      await open(name, "?period=days&first=2020-01-01&last=2020-01-31");
      await page.getByText("Hãy chọn kỳ khác", { exact: false }).waitFor();
    }
    expect(await findAccessibilityViolations(page)).toEqual([]);
  });

  test("one that ends before it begins is named beside the field, and nothing is asked of the hub", async () => {
    await page.goto(`${office.url}/staff/#/reports/waits?period=days&first=2026-11-09&last=2026-11-01`);
    await page.getByRole("alert").first().waitFor();
    expect(await page.getByRole("alert").first().textContent()).toBe("Ngày cuối phải từ ngày đầu trở đi.");
    await page.getByLabel("Đến hết ngày").fill("2026-11-12");
    await page.getByLabel("Đến hết ngày").press("Enter");
    await page.getByText("09/11 – 12/11/2026").first().waitFor();
    expect(await findAccessibilityViolations(page)).toEqual([]);
  });

  test("is in the address: who gets the link sees the same, and back goes back", async () => {
    await open("waits", "?period=month&at=2026-10-05&by=counter");
    await page.getByText("01/10 – 31/10/2026").first().waitFor();
    await page.getByRole("link", { name: "Hài lòng" }).click();
    await page.getByRole("heading", { level: 2, name: /^Hài lòng/ }).waitFor();
    expect(page.url()).toContain("#/reports/ratings?period=month&at=2026-10-05&by=counter");
    await page.goBack();
    await page.getByRole("heading", { level: 2, name: /^Chờ & phục vụ/ }).waitFor();
  });

  test("by the keyboard alone: to another page, another period and the one before", async () => {
    await open("overview", "?period=month&at=2026-10-05");
    await page.getByRole("link", { name: "Khi nào đông" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /^Khi nào đông/ }).waitFor();
    await page.getByRole("button", { name: "Quý" }).focus();
    await page.keyboard.press("Space");
    await page
      .getByText(/^01\/10 – /)
      .first()
      .waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("01/07 – 30/09/2026").first().waitFor();
  });
});

test("V4 a group with few ratings shows n and no share", async () => {
  await open("ratings");
  const rows = page.getByRole("row").filter({ hasText: "chưa đủ 10" });
  await rows.first().waitFor();
  for (const row of await rows.all()) expect(await row.textContent()).not.toMatch(/\d+,\d+%.*–.*%/);
});

test("keeps what is shown while the hub is away, and says when it was made", async () => {
  await open("overview");
  await office.hub.kill();
  await page
    .getByText(/^Mất kết nối từ/)
    .first()
    .waitFor();
  await page.getByRole("link", { name: "Chờ & phục vụ" }).click();
  await page.getByText("Trang tự thử lại khi có kết nối", { exact: false }).first().waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
});
