/** Figures entered as people enter them: the example of 2022, a survey, a file with its mapping, and feedback. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

let office: OpenOffice;
let page: Page;

beforeAll(async () => {
  office = await openOffice({ HARDWARE_AGENT: "none" });
  page = office.start;
});

afterAll(async () => {
  await office.close();
});

const go = (where: string) => page.goto(`${office.url}/staff/#/${where}`);

describe("typed figures", () => {
  test("the report of 2022 is loaded, listed with its difference, and shown in the reports", async () => {
    await go("figures");
    await page.getByText("Chưa có số liệu nào được nhập.").waitFor();
    await page.getByRole("button", { name: "Nạp số liệu mẫu 2022" }).click();
    await page.getByText("4.419 + 409 = 4.828, thiếu 63 so với 4.891").waitFor();
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await go("reports/dossiers?period=days&first=2021-12-05&last=2022-12-04");
    await page.getByText("138.187").first().waitFor();
  });

  test("a survey that does not add up is entered only when asked a second time, with its difference", async () => {
    await go("figures");
    await page.getByRole("button", { name: "Phiếu khảo sát giấy" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Từ ngày").fill("2026-10-01");
    await form.getByLabel("Đến hết ngày").fill("2026-10-31");
    await form.getByLabel("Số phiếu phát ra").fill("100");
    await form.getByLabel("Số phiếu thu về").fill("120");
    await form.getByLabel("Số phiếu hợp lệ").fill("80");
    await form.getByLabel("Rất hài lòng", { exact: true }).fill("70");
    await form.getByRole("button", { name: "Ghi", exact: true }).click();
    await form.getByText("không thể nhiều hơn", { exact: false }).waitFor();
    await form.getByLabel("Số phiếu thu về").fill("90");
    await form.getByRole("button", { name: "Ghi", exact: true }).click();
    await form.getByText("thiếu 10", { exact: false }).waitFor();
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await form.getByRole("button", { name: "Vẫn ghi", exact: false }).click();
    await form.waitFor({ state: "detached" });
    await page.getByText("Phiếu giấy · 70 đánh giá", { exact: false }).waitFor();
  });

  test("a withdrawn batch stays in the list with who withdrew it", async () => {
    await page.getByRole("button", { name: /^Rút Khảo sát, 01\/10\/2026/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Rút", exact: true }).click();
    await page.getByText("Đã rút", { exact: true }).waitFor();
  });
});

describe("a file of the provincial software", () => {
  test("is mapped, previewed with its difference, and entered", async () => {
    const file = join(office.dataFolder, "thang-10.csv");
    const rows = [
      "Lĩnh vực;Tiếp nhận;Trước hạn;Đúng hạn;Quá hạn;Trong hạn;Đang giải quyết quá hạn",
      "Đất đai;1.200;100;900;50;100;50",
      "Hộ tịch;300;50;240;0;10;0",
      "Tổng cộng;1.501;150;1.140;50;110;50",
    ];
    writeFileSync(file, rows.join("\n"));
    await go("dossiers");
    await page.getByLabel("Chọn tệp CSV hoặc Excel (.xlsx)").setInputFiles(file);
    await page.getByRole("heading", { name: "Tệp thang-10.csv" }).waitFor();
    await page.getByLabel("Từ ngày").fill("2026-10-01");
    await page.getByLabel("Đến hết ngày").fill("2026-10-31");
    await page.getByRole("button", { name: "Đọc và xem trước" }).click();
    await page.getByRole("heading", { name: "Xem trước: chưa có gì được ghi" }).waitFor({ timeout: 60_000 });
    await page.getByText("thiếu 1 ", { exact: false }).first().waitFor();
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Ghi vào báo cáo" }).click();
    await page.getByText("Tiếp nhận 1.501", { exact: false }).waitFor();
  });

  test("in another encoding is answered with a sentence", async () => {
    const file = join(office.dataFolder, "cu.csv");
    writeFileSync(file, Buffer.from([0xd0, 0xea, 0x74, 0x2c, 0xf0, 0x0a]));
    await go("dossiers");
    await page.getByLabel("Chọn tệp CSV hoặc Excel (.xlsx)").setInputFiles(file);
    await page.getByText("Windows-1258", { exact: false }).waitFor();
  });
});

describe("a file of an older system's visits", () => {
  const head = "issued_at,service,number,counter,called_at,started_at,ended_at,rating";
  const visit = (day: string, number: string, level: string) =>
    `${day} 08:00,A,${number},1,${day} 08:10,${day} 08:10,${day} 08:20,${level}`;
  const choose = async (...lines: string[]) => {
    const file = join(office.dataFolder, "he-thong-cu.csv");
    writeFileSync(file, [head, ...lines].join("\n"));
    // As a person does: the mended file has the same name, and must be read again.
    const chooser = page.waitForEvent("filechooser");
    await page.getByLabel(/Chọn tệp/).click();
    await (await chooser).setFiles(file);
  };

  test("with a bad line is named line by line, and nothing can be entered", async () => {
    await go("figures");
    await page.getByRole("button", { name: "Lượt của hệ thống cũ", exact: true }).click();
    await choose(visit("2015-05-04", "A001", "5"), visit("2015-05-05", "A001", "12"));
    await page.getByRole("heading", { name: "Chưa ghi được" }).waitFor({ timeout: 60_000 });
    await page.getByText("Thang đánh giá không có mức “12”.").waitFor();
    expect(await page.getByRole("button", { name: "Ghi vào báo cáo" }).count()).toBe(0);
    expect(await findAccessibilityViolations(page)).toEqual([]);
  });

  test("is mended, looked at, entered, listed, and corrected by another", async () => {
    await choose(visit("2015-05-04", "A001", "5"), visit("2015-05-05", "A001", "4"));
    await page
      .getByText("Báo cáo của 2 ngày sẽ có thêm 2 lượt.", { exact: false })
      .waitFor({ timeout: 60_000 });
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Ghi vào báo cáo" }).click();
    await page.getByText("Đã ghi. Số liệu đã có trong báo cáo.").waitFor({ timeout: 60_000 });
    await choose(visit("2015-05-04", "A001", "5"));
    await page.getByText("1 ngày đã có số liệu ở đây", { exact: false }).waitFor({ timeout: 60_000 });
    await page
      .getByLabel("Tệp này sửa cho đợt")
      .selectOption({ label: "he-thong-cu.csv, 04/05/2015 – 05/05/2015" });
    await page.getByText("Đợt cũ không được tính nữa", { exact: false }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Ghi vào báo cáo" }).click();
    await page.getByText("Đã ghi. Số liệu đã có trong báo cáo.").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Xem danh sách số liệu" }).click();
    await page.getByText("he-thong-cu.csv · Lượt 1 · Đánh giá 1 · Ngày 1").waitFor();
    await page.getByText("Đã thay thế", { exact: true }).waitFor();
    await page.getByRole("button", { name: /^Rút Lượt của hệ thống cũ/ }).waitFor();
  });
});

describe("feedback", () => {
  test("is taken, assigned and answered at the desk", async () => {
    await go("feedback");
    await page.getByRole("button", { name: "Ghi phản ánh, kiến nghị" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Nội dung").fill("Chờ quá lâu ở quầy 3");
    await form.getByRole("button", { name: "Ghi", exact: true }).click();
    await page.getByText("Chờ quá lâu ở quầy 3").waitFor();
    await page.getByRole("button", { name: "Giao", exact: true }).click();
    await form.getByRole("button", { name: "Giao", exact: true }).click();
    await page.getByText("Đã giao", { exact: true }).waitFor();
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Trả lời", exact: true }).click();
    await form.getByLabel("Trả lời").fill("Đã mở thêm quầy.");
    await form.getByRole("button", { name: "Trả lời", exact: true }).click();
    await page.getByText("Chưa có phản ánh, kiến nghị nào.").waitFor();
    await page.getByText("Tất cả", { exact: true }).click();
    await page.getByText("Trả lời: Đã mở thêm quầy.").waitFor();
  });
});
