/** The administration in a real Chromium, by keyboard alone: changed, checked, saved, undone, and changed by two at once. */
import { readFile } from "node:fs/promises";
import type { SiteSettings } from "@motcua/protocol";
import { administrationPages } from "@motcua/staff-console/model/administration-pages.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

let office: OpenOffice;
let page: Page;

beforeAll(async () => {
  office = await openOffice({ HARDWARE_AGENT: "none" });
  page = office.start;
  page.on("dialog", (asked) => void asked.accept());
});

afterAll(async () => {
  await office.close();
});

const open = async (name: string) => {
  // a test that failed may have left changes behind: a new document holds none
  await page.goto("about:blank");
  await page.goto(`${office.url}/staff/#/${name}`);
  await page.locator(`nav a[aria-current="page"][href="#/${name}"]`).waitFor();
  await page.locator("main").first().waitFor();
};
const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
const inForce = (): Promise<SiteSettings> =>
  page.evaluate(async () => (await (await fetch("/api/v1/settings")).json()).settings);

describe("every page of the administration", () => {
  test.each(administrationPages)("%s can be used by everybody, in both languages", async (name) => {
    await open(name);
    await page.getByRole("heading", { name: "Đang khởi động" }).waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await findAccessibilityViolations(page)).toEqual([]);
    // the menu is whole on an old monitor, whichever group is open
    const menu = page.getByRole("navigation", { name: "Các trang quản trị" });
    expect(await menu.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)).toBe(true);
    await page.getByRole("button", { name: "English" }).press("Enter");
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Tiếng Việt" }).press("Enter");
  });
});

test("a counter is given a service by keyboard: what will change is said, saved with Ctrl+S, and undone", async () => {
  await open("counters");
  await press("Sửa Quầy 2");
  const services = page.getByRole("group", { name: "Lĩnh vực phục vụ" });
  await services.getByLabel("A · ").press("Space");
  await page.getByText("Quầy 2: thêm lĩnh vực Đất đai (đăng ký, cấp Giấy chứng nhận)").waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
  const [land] = (await inForce()).services;
  const second = async () => (await inForce()).counters.find(({ number }) => number === 2)?.services ?? [];
  expect(await second()).toContain(land?.id);
  await press("Hoàn tác");
  await page.getByText("Đã trả lại như trước.").waitFor();
  expect(await second()).not.toContain(land?.id);
});

test("two counters cannot have one number, and a counter without a service is not saved", async () => {
  await open("counters");
  await press("Thêm quầy");
  const number = page.getByLabel("Số quầy", { exact: true });
  await number.fill("2");
  await page.getByText("Đã có quầy mang số này.").first().waitFor();
  await number.fill("88");
  await page.getByText("Đã có quầy mang số này.").first().waitFor({ state: "detached" });
  await press("Lưu thay đổi");
  await page.getByText("Chưa lưu được: xem những chỗ ghi màu đỏ.").waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await press("Bỏ thay đổi");
  expect((await inForce()).counters.some((counter) => counter.number === 88)).toBe(false);
});

test("a service is closed with a reason that visitors read, and needs both languages", async () => {
  await open("services");
  await page.locator(".item-list__edit").first().press("Enter");
  await page.getByLabel("Tạm đóng: không phát số, máy lấy số nêu lý do").press("Space");
  await page.getByLabel("Lý do (tiếng Việt)").fill("Mất điện");
  await press("Lưu thay đổi");
  await page.getByText("Hãy điền chỗ này.").waitFor();
  await page.getByLabel("Lý do (tiếng Anh)").fill("Power cut");
  await press("Lưu thay đổi");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
  expect((await inForce()).services[0]?.closedReason).toEqual({ vi: "Mất điện", en: "Power cut" });
  await press("Hoàn tác");
  await page.getByText("Đã trả lại như trước.").waitFor();
});

test("somebody else's change of the same part is shown, and overwritten only when the person says so", async () => {
  await open("limits");
  await page.getByLabel("Mục tiêu chờ của bộ phận").fill("21");
  await page.evaluate(async () => {
    const { revision, settings } = await (await fetch("/api/v1/settings")).json();
    const id = `0192f0c1-0000-7000-8000-${String(Date.now()).slice(-12).padStart(12, "0")}`;
    const body = JSON.stringify({ id, basedOn: revision, settings: { ...settings, waitTargetMinutes: 33 } });
    const headers = { "content-type": "application/json" };
    await fetch("/api/v1/commands/change-settings", { method: "POST", headers, body });
  });
  await press("Lưu thay đổi");
  await page.getByText("Người khác vừa đổi chính phần này").waitFor();
  await page
    .getByText("Mục tiêu chờ (phút) 30 → 33")
    .or(page.getByText(/Mục tiêu chờ \(phút\) \d+ → 33/))
    .first()
    .waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  expect((await inForce()).waitTargetMinutes).toBe(33);
  await press("Lưu bản của tôi");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
  expect((await inForce()).waitTargetMinutes).toBe(21);
});

test("a page with unsaved changes is not left without a word", async () => {
  await open("queue");
  await page.getByLabel("Xen kẽ").press("Space");
  await page.getByRole("navigation").getByRole("link", { name: "Quầy", exact: true }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Có thay đổi chưa lưu" });
  await dialog.waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  // the cross in the corner says the same
  await dialog.getByRole("button", { name: "Ở lại" }).last().press("Enter");
  expect(await page.getByLabel("Xen kẽ").isChecked()).toBe(true);
  await page.getByRole("navigation").getByRole("link", { name: "Quầy", exact: true }).press("Enter");
  await dialog.getByRole("button", { name: "Rời đi, bỏ thay đổi" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Quầy" }).waitFor();
});

test("the audit log tells what was changed in words, and is narrowed by its kind", async () => {
  await open("audit");
  await page
    .getByText(/Mục tiêu chờ \(phút\) \d+ → 21/)
    .first()
    .waitFor();
  await page.getByLabel("Loại việc").selectOption({ label: "Thiết bị" });
  await page
    .getByText(/Mục tiêu chờ/)
    .first()
    .waitFor({ state: "detached" });
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test("a limit of an alarm stands in the audit log once, with what it was, also when it is saved again as it is", async () => {
  const { "wait-long": before } = (await inForce()).alarms;
  for (const _ of ["changed", "as it is"]) {
    await page.goto("about:blank");
    await page.goto(`${office.url}/staff/#/live`);
    await press("Ngưỡng");
    await page
      .getByRole("spinbutton", { name: "Người chờ lâu nhất của một lĩnh vực quá, phút" })
      .fill(String((before ?? 0) + 5));
    await press("Lưu ngưỡng");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await open("audit");
  await page.getByLabel("Loại việc").selectOption({ label: "Cài đặt" });
  const words = `Đổi cài đặt · Ngưỡng cảnh báo: người chờ lâu nhất của một lĩnh vực quá (phút) ${before} → ${(before ?? 0) + 5}`;
  await page.getByRole("cell", { name: words, exact: true }).waitFor();
  await expect.poll(() => page.getByRole("cell", { name: "Đổi cài đặt", exact: true }).count()).toBe(0);
  expect(await page.getByRole("cell", { name: "Ngưỡng cảnh báo" }).count()).toBe(1);
});

test("the settings are saved as a file, and such a file is used by keyboard once its changes were seen", async () => {
  await open("copy");
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải tệp cấu hình" }).press("Enter");
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^motcua-cau-hinh-.+\.json$/);
  const copy = JSON.parse(await readFile(await saved.path(), "utf8"));
  const choose = (value: string) =>
    page
      .getByLabel("Tệp cấu hình (.json)")
      .setInputFiles({ name: "cau-hinh.json", mimeType: "application/json", buffer: Buffer.from(value) });

  await choose(JSON.stringify(copy).slice(0, 900));
  await page.getByText("Tệp này không phải tệp cấu hình, hoặc đã hỏng.").waitFor();
  await choose(JSON.stringify({ ...copy, version: 2 }));
  await page.getByText("Tệp này do bản phần mềm mới hơn tạo ra.").waitFor();
  await choose(JSON.stringify(copy));
  await page.getByText("giống hệt cấu hình đang dùng").waitFor();

  const target = copy.settings.waitTargetMinutes + 4;
  const other = { ...copy, settings: { ...copy.settings, waitTargetMinutes: target } };
  await choose(JSON.stringify(other));
  await page.getByText(`Mục tiêu chờ (phút) ${target - 4} → ${target}`).waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  expect((await inForce()).waitTargetMinutes).toBe(target - 4);
  await press("Dùng cấu hình này");
  await page.getByText("Đã dùng cấu hình từ tệp, có hiệu lực ngay.").first().waitFor();
  expect((await inForce()).waitTargetMinutes).toBe(target);
});

test("a backup is made now by keyboard, checked, and taken away", async () => {
  await open("backups");
  await page.getByText("Chưa có bản sao lưu nào.").waitFor();
  await press("Sao lưu ngay");
  await page.getByText("Đã đọc lại toàn bộ, nguyên vẹn").waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Tải về bản sao lưu/ }).press("Enter");
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^motcua-.+\.db$/);
  expect((await readFile(await saved.path())).toString("latin1", 0, 15)).toBe("SQLite format 3");
});

test("public holidays are suggested, and only those that stay ticked are added", async () => {
  await open("hours");
  const year = new Date().getFullYear() + 1;
  await press(`Gợi ý ngày lễ năm ${year}`);
  const dialog = page.getByRole("dialog");
  await dialog
    .getByLabel(/Tết Dương lịch/)
    .first()
    .press("Space");
  await dialog.getByRole("button", { name: /^Thêm \d+ ngày đã chọn$/ }).press("Enter");
  await press("Lưu thay đổi");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
  const { holidays } = (await inForce()).hours;
  expect(holidays).toContain(`${year}-04-30`);
  expect(holidays).not.toContain(`${year}-01-01`);
});

test("another number of levels shows the tablet's faces, and begins a scale of its own", async () => {
  await open("rating");
  await page.getByLabel("3 mức").press("Space");
  await page.getByRole("button", { name: "Không hài lòng", exact: true }).press("Enter");
  await page.getByText("Điều gì cần làm tốt hơn?").waitFor();
  const before = (await inForce()).ratingScale.id;
  await press("Lưu thay đổi");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
  const { ratingScale, formerScales } = await inForce();
  expect(ratingScale.levels).toHaveLength(3);
  expect(ratingScale.id).not.toBe(before);
  expect(formerScales.map(({ id }) => id)).toContain(before);
});

// the last of this file: nobody is signed in after it
test("S1 a backup is brought back by whoever types its time, and everyone signs in again", async () => {
  await open("backups");
  await press("Sao lưu ngay");
  await page.getByText("Đã sao lưu và kiểm tra xong.").waitFor();
  const row = page.getByRole("button", { name: /^Khôi phục về bản sao lưu/ }).first();
  await row.press("Enter");
  const dialog = page.getByRole("dialog");
  const time = dialog.getByRole("textbox");
  await time.fill("99:99");
  await dialog.getByRole("button", { name: "Khôi phục ngay" }).press("Enter");
  await dialog.getByText(/^Chưa đúng giờ/).waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  const label = (await dialog.locator("label").textContent()) ?? "";
  await time.fill(label.match(/\d\d:\d\d/)?.[0] ?? "");
  await dialog.getByRole("button", { name: "Khôi phục ngay" }).press("Enter");
  await page.getByRole("heading", { name: "Đăng nhập" }).waitFor();
});
