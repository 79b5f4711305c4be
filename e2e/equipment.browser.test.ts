/** The page of equipment in a real Chromium, against a real hub with its agent beside it: set up, see, try, remove. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

let office: OpenOffice;
let page: Page;

beforeAll(async () => {
  office = await openOffice({ HARDWARE_AGENT: "beside" });
  page = office.start;
});

afterAll(async () => {
  await office.close();
});

const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
const row = (name: string) => page.getByRole("row", { name: new RegExp(name) });

test("the page of equipment can be used by everybody", async () => {
  await page.goto(`${office.url}/staff/#/equipment`);
  // the printer that the agent beside the hub was started with
  await page.getByRole("rowheader", { name: "Máy in của máy trạm" }).waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test("a printer is set up by keyboard: what is missing is said, what does not fit too, then it is ready", async () => {
  await press("Thêm máy in");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await press("Lưu");
  await dialog.getByText("Hãy đặt tên để sau này dễ tìm.").waitFor();
  await dialog.getByLabel("Tên").fill("Máy in cửa chính");
  await dialog.getByLabel("Cách nối").selectOption({ label: "Máy in ảo (không có máy thật)" });
  await dialog.getByRole("group", { name: "In cho" }).getByLabel("Bàn hướng dẫn").press("Space");
  await press("Lưu");
  await row("Máy in cửa chính").getByText("Sẵn sàng").waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test("a trial prints a marked ticket and says what the printer said", async () => {
  await press("Thử “Máy in cửa chính”");
  await page.getByText("Đã in thử; máy in báo là in xong.").waitFor();
});

test("a second printer for the same desk is refused in a sentence, and nothing is saved", async () => {
  await press("Thêm máy in");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tên").fill("Máy in thứ hai");
  await dialog.getByLabel("Cách nối").selectOption({ label: "Máy in ảo (không có máy thật)" });
  await dialog.getByRole("group", { name: "In cho" }).getByLabel("Bàn hướng dẫn").press("Space");
  await press("Lưu");
  await dialog.getByText("Nơi này đã có máy in khác in cho").waitFor();
  await page.keyboard.press("Escape");
  expect(await row("Máy in thứ hai").count()).toBe(0);
});

test("a panel that nobody answers for is tried and says so; taken out, it is gone", async () => {
  await press("Thêm bảng số quầy");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tên").fill("Bảng quầy 1");
  await dialog.getByLabel("Đường dẫn cổng").fill("/dev/serial/by-id/nothing-there");
  await dialog.getByLabel("Quầy", { exact: true }).selectOption({ label: "Quầy 1" });
  await press("Lưu");
  await row("Bảng quầy 1").getByText("Không tìm thấy cổng hoặc địa chỉ").waitFor();
  await press("Thử “Bảng quầy 1”");
  await page.getByText("Bảng không trả lời. Xem nguồn, dây và địa chỉ.").waitFor();
  await press("Bỏ “Bảng quầy 1”");
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ", exact: true }).press("Enter");
  await row("Bảng quầy 1").waitFor({ state: "detached" });
});
