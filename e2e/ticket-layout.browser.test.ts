/** The ticket's layout in a real Chromium: by keyboard alone, with the picture that the hub draws. */
import type { SiteSettings } from "@motcua/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice({ HARDWARE_AGENT: "none" });
});
afterAll(async () => {
  await office.close();
});

test("an administrator moves a line by keyboard, sees the new picture, and saves it", async () => {
  const page = office.start;
  await page.goto(`${office.url}/staff/#/ticket`);
  const paper = page.getByRole("img", { name: "Phiếu mẫu như sẽ in: Thường ngày" });
  await paper.waitFor();
  const before = await paper.getAttribute("src");
  expect(await findAccessibilityViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "Đưa “Lĩnh vực” lên trên" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => paper.getAttribute("src")).not.toBe(before);
  await page.getByRole("button", { name: "Thêm dòng chữ" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Lời tiếng Anh" }).fill("");
  await page.getByRole("button", { name: "Lưu thay đổi" }).click();
  await page.getByText("Chưa lưu được: xem những chỗ ghi màu đỏ.").waitFor();
  await page.getByRole("textbox", { name: "Lời tiếng Anh" }).fill("Keep this ticket");
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Lưu thay đổi" }).click();
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();

  const settings: SiteSettings = await page.evaluate(async () => {
    const told = await (await fetch("/api/v1/settings")).json();
    return told.settings;
  });
  const { parts } = settings.ticketTemplate;
  const names = parts.map(({ part }) => part);
  expect(names.indexOf("service")).toBeLessThan(names.indexOf("number"));
  expect(parts.find(({ part }) => part === "text")?.words?.en).toBe("Keep this ticket");
});
