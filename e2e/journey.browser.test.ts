/** One visitor from touch to report, on real parts: hub, agent, five screens in a real Chromium, paper as PNG. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { databaseFileIn, openSqliteReading } from "@motcua/server/store/sqlite-store.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OfficeParts, type OpenOffice, openOfficeIn } from "./office/open-office.ts";

const kioskSize = { width: 1080, height: 1920 };
const boardSize = { width: 1920, height: 1080 };
const tabletSize = { width: 1280, height: 800 };
const consoleSize = { width: 1366, height: 768 };

const browsers = [{ browser: "newest" }, { browser: "chrome109" }] as const satisfies Pick<
  OfficeParts,
  "browser"
>[];

describe.each(browsers)("one visitor, screens in $browser", ({ browser }) => {
  let office: OpenOffice;
  let kiosk: Page;
  let board: Page;
  let tablet: Page;
  let counter: Page;
  let live: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    office = await openOfficeIn({ settings: {}, browser });
    office.context.on("weberror", (problem) => problems.push(String(problem.error())));
    const press = (name: string | RegExp) => (start: Page) => start.getByRole("button", { name }).click();
    kiosk = await office.opens(press(/^Máy lấy số/), kioskSize);
    board = await office.opens(press(/^Bảng gọi số/), boardSize);
    tablet = await office.opens(press("Mở máy đánh giá quầy 2"), tabletSize);
    counter = await office.opens(press("Mở bàn làm việc quầy 2"), consoleSize);
    live = await office.context.newPage();
    await live.setViewportSize(boardSize);
    await live.goto(`${office.url}/staff/#/live`);
  });

  afterAll(async () => {
    await office.close();
  });

  test("P1 T4 takes a number with a double touch: one ticket, on the glass and on paper", async () => {
    await kiosk.getByRole("button", { name: /Hộ tịch/ }).click();
    await passAdvice(kiosk);
    await kiosk.getByRole("button", { name: "Không thuộc diện ưu tiên" }).dblclick();
    await kiosk.getByText("C001").waitFor();
    await kiosk.getByText("Đã in xong", { exact: false }).waitFor();
    const printed = readdirSync(join(office.dataFolder, "hardware/printed"));
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/^C001-.*\.png$/);
    const png = readFileSync(join(office.dataFolder, "hardware/printed", printed[0] ?? ""));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
  });

  test("C2 C3 is called by the officer, shown on the board and announced once", async () => {
    await counter.getByRole("button", { name: /Vào quầy/ }).click();
    await counter.getByRole("button", { name: /Gọi số tiếp theo/ }).waitFor();
    await counter.keyboard.press("+");
    await board.getByRole("status").getByText("C001").waitFor();
    await tablet.getByText("C001").waitFor();
    await expect.poll(() => announced(office), { timeout: 20_000 }).toBe(1);
  });

  test("is served: the officer starts and finishes by Enter alone", async () => {
    await counter.getByRole("button", { name: /Bắt đầu phục vụ/ }).waitFor();
    await counter.keyboard.press("Enter");
    await counter.getByRole("button", { name: /Kết thúc/ }).waitFor();
    // A second Enter at once would be the same press; nobody is served in less than a second.
    await counter.getByText("00:01").first().waitFor();
    await counter.keyboard.press("Enter");
    await counter.getByRole("button", { name: /Gọi số tiếp theo/ }).waitFor();
  });

  test("V1 V2 rates the service on that counter's tablet with a double touch: one vote, on the live board at once", async () => {
    await tablet.getByRole("button", { name: "Rất hài lòng" }).dblclick();
    await tablet.getByText("Cảm ơn", { exact: false }).first().waitFor();
    await live
      .getByText(/^1 đánh giá/)
      .first()
      .waitFor();
    expect(await counter.getByText("Rất hài lòng").count()).toBe(0);
  });

  test("V4 stands in the reports of waits and of satisfaction, with n and the journal's position", async () => {
    await live.goto(`${office.url}/staff/#/reports`);
    await live.getByRole("button", { name: "Chờ đến lượt: nghĩa là gì?" }).waitFor();
    await live.getByText("trên 1 lượt đánh giá").first().waitFor();
    await live.getByText("chưa đủ 10", { exact: false }).first().waitFor();
    await live.getByText("Lập tại vị trí", { exact: false }).first().waitFor();
  });

  test("no screen met a thing that its browser does not know", () => {
    expect(problems).toEqual([]);
  });
});

/** The kiosk may first say that no counter of the field is open yet. */
async function passAdvice(page: Page): Promise<void> {
  const goOn = page.getByRole("button", { name: "Vẫn lấy số" });
  const question = page.getByRole("button", { name: "Không thuộc diện ưu tiên" });
  await goOn.or(question).first().waitFor();
  if (await goOn.isVisible()) await goOn.click();
  await question.waitFor();
}

/** How often the journal says that a board spoke. */
async function announced({ dataFolder }: OpenOffice): Promise<number> {
  const reading = await openSqliteReading({ file: databaseFileIn(dataFolder) });
  try {
    const [site] = await reading.journal.sites();
    const rows = site === undefined ? [] : await reading.journal.read(site, 0, 1_000);
    return rows.filter(({ type }) => type === "call-announced").length;
  } finally {
    await reading.close();
  }
}
