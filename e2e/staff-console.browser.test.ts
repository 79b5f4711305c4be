/** The pages of those who work here, in a real Chromium against a real hub: by keyboard, twice at once, without the hub. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

const consoleSize = { width: 1366, height: 768 };
let office: OpenOffice;
let counter: Page;

beforeAll(async () => {
  office = await openOffice({ HARDWARE_AGENT: "none" });
});

afterAll(async () => {
  await office.close();
});

const nextButton = () => counter.getByRole("button", { name: "Gọi số tiếp theo" });
/** The number in front of the officer. */
const numberHere = async () =>
  (await counter.locator(".present__number").getByRole("img").getAttribute("aria-label"))
    ?.replace(/^Số /, "")
    .replaceAll(" ", "");
const startButton = () => counter.getByRole("button", { name: "Bắt đầu phục vụ" });
const finishButton = () => counter.getByRole("button", { name: "Kết thúc", exact: true });

describe("every page", () => {
  test.each([
    ["#/", "Các quầy"],
    ["#/counter", "Anh/chị ngồi quầy nào?"],
    ["#/reception", "Lấy số giúp người dân"],
    ["#/live", "Các quầy"],
    ["#/reports", "Tổng quan"],
    ["#/devices", "Ghép nối thiết bị"],
    ["#/settings", "Lĩnh vực và quầy"],
    ["#/ticket", "Các dòng trên phiếu"],
  ])("%s can be used by everybody", async (hash, heading) => {
    await office.start.goto(`${office.url}/staff/${hash}`);
    await office.start.getByRole("heading", { name: heading }).waitFor();
    expect(await findAccessibilityViolations(office.start)).toEqual([]);
  });

  test.each([
    ["#/announcements", "announcements", "Đã đọc hôm nay"],
    ["#/figures", "settings", "Số liệu nhập tay và nhập tệp"],
    ["#/voice", "settings", "Giọng đọc"],
  ])(
    "%s says under its own name that %s cannot be read, and opens once it can",
    async (hash, path, title) => {
      const page = office.start;
      const read = `**/api/v1/${path}`;
      await page.goto("about:blank");
      await page.route(read, (route) => route.abort());
      await page.goto(`${office.url}/staff/${hash}`);
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      const alert = page.getByRole("alert").getByText("Chưa kết nối được máy chủ.");
      await alert.waitFor();
      expect(await findAccessibilityViolations(page)).toEqual([]);
      await page.unroute(read);
      await alert.waitFor({ state: "detached" });
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    },
  );

  test("a sample day that could not be stopped says why, on any page", async () => {
    const page = office.start;
    const day = "**/api/v1/demonstration/sample-day";
    await page.goto("about:blank");
    await page.route(day, (route) =>
      route.request().method() === "DELETE"
        ? route.abort()
        : route.fulfill({ json: { state: "running", speed: 60, seed: 2022, startedAt: Date.now() } }),
    );
    await page.goto(`${office.url}/staff/#/figures`);
    await page.getByRole("button", { name: "Dừng ngày mẫu" }).click();
    await page.getByText("Chưa kết nối được máy chủ nên chưa thực hiện.").waitFor();
    await page.unroute(day);
  });

  test("#/people can be used by everybody, and says what is missing in a new account", async () => {
    await office.start.goto(`${office.url}/staff/#/people`);
    await office.start.getByRole("button", { name: "Thêm tài khoản" }).click();
    await office.start.getByRole("button", { name: "Thêm", exact: true }).click();
    await office.start.getByText("Hãy ghi chức danh.").waitFor();
    expect(await findAccessibilityViolations(office.start)).toEqual([]);
    await office.start.keyboard.press("Escape");
  });
});

describe("the reception desk", () => {
  test("T3 issues one number for a letter and Enter, however often Enter is pressed", async () => {
    const desk = office.start;
    await desk.goto(`${office.url}/staff/#/reception`);
    await desk.getByRole("heading", { name: "Lấy số giúp người dân" }).waitFor();
    for (const number of ["C001", "C002", "C003"]) {
      await desk.keyboard.press("c");
      await desk.keyboard.press("Enter");
      await desk.keyboard.press("Enter");
      await desk
        .getByRole("status")
        .getByRole("img", { name: spoken(number) })
        .waitFor();
    }
    const listed = desk.getByRole("button", { name: /^C00\d/ });
    await listed.nth(2).waitFor();
    expect(await listed.count()).toBe(3);
  });

  test("a service chosen while a number is on its way is kept for the next person", async () => {
    const desk = office.start;
    const services = desk.locator(".issue__service");
    await services.first().click();
    const other = services.and(desk.locator(":not([aria-disabled])")).nth(1);
    const letter = (await other.locator("strong").textContent()) ?? "";
    // at once: the answer comes after both
    await desk.evaluate((key) => {
      for (const each of ["Enter", key]) dispatchEvent(new KeyboardEvent("keydown", { key: each }));
    }, letter);
    const issued = desk.getByRole("status").getByRole("img", { name: /^Số / });
    await expect.poll(() => issued.first().getAttribute("aria-label")).not.toBe(spoken("C003"));
    await expect.poll(() => other.getAttribute("aria-pressed")).toBe("true");
    expect(await services.and(desk.locator('[aria-pressed="true"]')).count()).toBe(1);
  });
});

describe("the counter", () => {
  test("two presses do one thing: a double click calls one number and starts nothing", async () => {
    await office.start.goto(`${office.url}/staff/#/`);
    const open = (start: Page) => start.getByRole("button", { name: "Mở bàn làm việc quầy 2" }).click();
    counter = await office.opens(open, consoleSize);
    await counter.getByRole("button", { name: "Vào quầy" }).waitFor();
    await counter.keyboard.press("Enter");
    await nextButton().dblclick();
    await startButton().waitFor();
    await counter.getByText("gọi lần 1, tối thiểu 3 lần").waitFor();
    expect(await finishButton().count()).toBe(0);
    expect(await findAccessibilityViolations(counter)).toEqual([]);
  });

  test("marks nobody as absent before the minimum of calls, and by the keyboard alone after it", async () => {
    await counter.keyboard.press("-");
    await counter.keyboard.press("*");
    await counter.getByText("gọi lần 2, tối thiểu 3 lần").waitFor();
    await counter.getByRole("button", { name: "Gọi lại" }).click();
    await counter.getByText("đã gọi 3 lần").waitFor();
    await counter.keyboard.press("-");
    await counter.getByText("Vắng 1").waitFor();
  });

  test("serves with outcome and dossier code, transfers with a note, without a mouse", async () => {
    await nextButton().waitFor();
    await counter.keyboard.press("+");
    await startButton().waitFor();
    await counter.keyboard.press("Enter");
    await finishButton().waitFor();
    await counter.keyboard.press("m");
    const code = counter.getByRole("textbox", { name: "Mã hồ sơ" });
    await code.fill("000.00.00.H48-261123-0001");
    await counter.keyboard.press("Enter");
    await expect.poll(() => code.inputValue()).toBe("");
    await counter.keyboard.press("Enter");
    await code.waitFor({ state: "detached" });
    expect(await finishButton().count()).toBe(1);
    await counter.getByRole("button", { name: "Bỏ mã 000.00.00.H48-261123-0001" }).waitFor();
    await counter.keyboard.press("/");
    await counter.getByRole("combobox", { name: "Lĩnh vực" }).fill("chung thuc");
    expect(await findAccessibilityViolations(counter)).toEqual([]);
    await counter.keyboard.press("Tab");
    await counter.getByRole("textbox", { name: "Lời nhắn cho quầy sau" }).fill("Đã có bản sao");
    await counter.keyboard.press("Enter");
    await counter.getByText("chuyển đến").waitFor();
  });

  test("holds a visitor and brings them back, calls a given number, pauses with a reason, all by keys", async () => {
    const { keyboard } = counter;
    await nextButton().waitFor();
    await keyboard.press("+");
    await startButton().waitFor();
    const present = await numberHere();
    await keyboard.press("Enter");
    await finishButton().waitFor();
    await counter.getByText(/^(mục tiêu|quá mục tiêu)/).waitFor();
    await keyboard.press("h");
    await counter.getByRole("textbox", { name: "Ghi chú cho mình" }).fill("Chờ bản chính");
    await keyboard.press("Enter");
    await counter.getByText("Giữ 1").waitFor();

    // a number out of turn, found by its figures; who holds aside keeps the place
    await keyboard.press("g");
    const others = counter.getByRole("option");
    await others.first().waitFor();
    const wanted = (await others.last().locator("strong").textContent()) ?? "";
    await counter.getByRole("combobox", { name: "Số" }).fill(wanted.replace(/^[A-Z]+0*/, ""));
    await keyboard.press("Enter");
    await startButton().waitFor();
    expect(await numberHere()).toBe(wanted);
    await keyboard.press("Enter");
    await finishButton().waitFor();
    await keyboard.press("2");
    await keyboard.press("Enter");
    await counter.getByText("Đang hoàn tất hồ sơ").first().waitFor();

    await keyboard.press("h");
    await counter.getByRole("heading", { name: "Số đang tạm giữ" }).waitFor();
    await keyboard.press("Enter");
    await finishButton().or(startButton()).first().waitFor();
    expect(await numberHere()).toBe(present);
    if (await startButton().isVisible()) await keyboard.press("Enter");
    await finishButton().waitFor();
    await counter.getByText("Chờ bản chính").waitFor();
    await keyboard.press("Enter");
    await finishButton().waitFor({ state: "detached" });

    await keyboard.press("p");
    await counter.getByRole("heading", { name: "Tạm dừng vì" }).waitFor();
    expect(await findAccessibilityViolations(counter)).toEqual([]);
    await keyboard.press("1");
    await counter.getByRole("heading", { name: "Quầy đang tạm dừng" }).waitFor();
    await keyboard.press("Enter");
    await counter.getByRole("heading", { name: "Quầy đang tạm dừng" }).waitFor({ state: "detached" });
  });

  test("says since when the hub is away, and lets nothing be pressed", async () => {
    await nextButton().waitFor();
    await office.start.goto(`${office.url}/staff/#/`);
    await office.start.getByRole("banner").getByText("Đã kết nối").waitFor();
    await office.hub.kill();
    await counter
      .getByText(/^Mất kết nối từ/)
      .first()
      .waitFor();
    expect(await nextButton().getAttribute("aria-disabled")).toBe("true");
    expect(await findAccessibilityViolations(counter)).toEqual([]);
  });
});

describe("the start page", () => {
  test("says since when the hub is away, and offers nothing that only the hub can open", async () => {
    const { start } = office;
    await start
      .getByRole("banner")
      .getByText(/^Mất kết nối từ/)
      .waitFor();
    await start.getByText(/^Mất kết nối từ .+ Màn hình tự kết nối lại/).waitFor();
    for (const name of [/^Máy lấy số/, /^Bảng gọi số/, "Mở bàn làm việc quầy 2", "Mở máy đánh giá quầy 2"])
      expect(await start.getByRole("button", { name }).first().getAttribute("aria-disabled")).toBe("true");
    await start.getByText("chưa biết ngày mẫu có còn chạy hay không", { exact: false }).waitFor();
    expect(await start.getByRole("button", { name: "Chạy ngày mẫu" }).count()).toBe(0);
    expect(await findAccessibilityViolations(start)).toEqual([]);
  });

  test("leads to pages that say the hub is away, not that they are starting, and lead back", async () => {
    const { start } = office;
    await start.getByRole("button", { name: /^Bàn hướng dẫn/ }).click();
    await start.getByRole("heading", { level: 1, name: "Bàn hướng dẫn" }).waitFor();
    await start.getByText(/^Chưa kết nối được kể từ khi mở màn hình\. /).waitFor();
    expect(await findAccessibilityViolations(start)).toEqual([]);
    await start.getByRole("link", { name: "Trang chính" }).click();
    await start.getByRole("heading", { name: "Các quầy" }).waitFor();
  });
});

const spoken = (number: string) => `Số ${[...number].join(" ")}`;
