/** Accounts of those who work here, in a real Chromium: a photo at the counter, a password of one's own, and where one is signed in. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

const consoleSize = { width: 1366, height: 768 };
let office: OpenOffice;

beforeAll(async () => {
  office = await openOffice({ HARDWARE_AGENT: "none" });
});
afterAll(() => office?.close());

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();

test("an officer's photo shows on the tablet at their counter, and initials once it is removed", async () => {
  await office.start.goto(`${office.url}/staff/#/`);
  const counter = await office.opens(
    (start) => start.getByRole("button", { name: "Mở bàn làm việc quầy 2" }).click(),
    consoleSize,
  );
  await press(counter, /^Vào quầy/);
  await counter.getByRole("button", { name: "Gọi số tiếp theo" }).waitFor();
  const tablet = await office.opens(
    (start) => start.getByRole("button", { name: "Mở máy đánh giá quầy 2" }).click(),
    { width: 1280, height: 800 },
  );
  await tablet.locator(".officer__initials").waitFor();

  const admin = office.start;
  await admin.goto(`${office.url}/staff/#/people`);
  await press(admin, "Sửa tài khoản example.counter-2");
  await admin
    .getByLabel("Chọn ảnh…")
    .first()
    .setInputFiles({
      name: "anh.png",
      mimeType: "image/png",
      buffer: await tablet.screenshot(),
    });
  await admin.getByRole("img", { name: "Ảnh: Cán bộ quầy 2" }).waitFor();
  expect(await findAccessibilityViolations(admin)).toEqual([]);
  const photo = tablet.locator("img.officer__photo");
  await photo.waitFor();
  await expect
    .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 10_000 })
    .toBe(400);
  expect(await findAccessibilityViolations(tablet, ["color-contrast-enhanced"])).toEqual([]);

  await press(admin, "Xóa ảnh");
  await tablet.locator(".officer__initials").waitFor();
  expect(await photo.count()).toBe(0);
  await admin.keyboard.press("Escape");
  await tablet.close();
  await counter.close();
});

test("S1 a first password lets nobody in until an own one is chosen; one signs out elsewhere and is signed out everywhere", async () => {
  const admin = office.start;
  await admin.goto(`${office.url}/staff/#/people`);
  await press(admin, "Thêm tài khoản");
  await admin.getByLabel("Tên đăng nhập").fill("phu.trach");
  await admin.getByLabel("Chức danh").fill("Phụ trách bộ phận");
  await admin.getByLabel("Mật khẩu ban đầu").fill("mat-khau-dau");
  await press(admin, "Thêm");
  await admin.getByRole("button", { name: "Sửa tài khoản phu.trach" }).waitFor();

  const signIn = async (password: string) => {
    const context = await office.browser.newContext({ viewport: consoleSize, locale: "vi-VN" });
    const page = await context.newPage();
    await page.goto(`${office.url}/staff/`);
    await page.getByLabel("Tên đăng nhập").fill("phu.trach");
    await page.getByLabel("Mật khẩu").fill(password);
    await page.keyboard.press("Enter");
    return page;
  };
  const first = await signIn("mat-khau-dau");
  await first.getByRole("heading", { name: "Chọn mật khẩu mới" }).waitFor();
  const asked = await first.evaluate(async () => {
    const answer = await fetch("/api/v1/settings");
    return [answer.status, await answer.json()];
  });
  expect(asked).toEqual([403, { refused: { code: "own-password-needed" } }]);
  await first.getByLabel("Mật khẩu mới", { exact: true }).fill("mat-khau-cua-toi");
  await first.getByLabel("Nhập lại mật khẩu mới").fill("mat-khau-cua-toi");
  await first.keyboard.press("Enter");
  await first.getByRole("link", { name: "Phụ trách bộ phận" }).waitFor();

  const second = await signIn("mat-khau-cua-toi");
  await second.getByRole("link", { name: "Phụ trách bộ phận" }).click();
  await second.getByText("Chính trang này").waitFor();
  expect(await findAccessibilityViolations(second)).toEqual([]);
  await second.getByRole("button", { name: /^Đăng xuất Chrome/ }).click();
  await expect.poll(() => second.getByRole("button", { name: /^Đăng xuất Chrome/ }).count()).toBe(0);
  await first.reload();
  await first.getByRole("heading", { name: "Đăng nhập" }).waitFor();

  await press(admin, "Sửa tài khoản phu.trach");
  await press(admin, "Đăng xuất ở mọi nơi");
  await admin.getByText("Đã đăng xuất phu.trach ở mọi nơi.").waitFor();
  await second.reload();
  await second.getByRole("heading", { name: "Đăng nhập" }).waitFor();
  await admin.goto(`${office.url}/staff/#/audit`);
  await admin.getByText("Đăng xuất một người ở mọi nơi").first().waitFor();
});
