/** What boards show, chosen by an administrator and seen on a real board; what was announced, read by a supervisor's page. */
import type { SiteSettings } from "@motcua/protocol";
import { newCommandId } from "@motcua/simulator";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

const wall = { width: 1920, height: 1080 };

/** A picture of one colour; two of them are told apart by their bytes. */
const picture = async (width: number, grey: number) => {
  const address = await page.evaluate(
    (asked) => {
      const canvas = document.createElement("canvas");
      canvas.width = asked.width;
      canvas.height = 540;
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("This browser draws nothing.");
      context.fillStyle = `rgb(${asked.grey} ${asked.grey} ${asked.grey})`;
      context.fillRect(0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png");
    },
    { width, grey },
  );
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
};

let office: OpenOffice;
let page: Page;
let board: Page;

beforeAll(async () => {
  office = await openOffice({ HARDWARE_AGENT: "none" });
  page = office.start;
  page.on("dialog", (asked) => void asked.accept());
  board = await office.opens(
    (start) => start.getByRole("button", { name: /^Bảng gọi số/ }).press("Enter"),
    wall,
  );
  await board.locator(".hall").waitFor();
});
afterAll(() => office?.close());

const open = async (name: string) => {
  await page.goto("about:blank");
  await page.goto(`${office.url}/staff/#/${name}`);
  await page.locator("main").first().waitFor();
};
const press = (name: string | RegExp) => page.getByRole("button", { name, exact: true }).press("Enter");
const preview = () => page.frameLocator("iframe");
const inForce = (): Promise<SiteSettings> =>
  page.evaluate(async () => (await (await fetch("/api/v1/settings")).json()).settings);
const add = (name: string, buffer: Buffer) =>
  page.getByLabel("Thêm ảnh").setInputFiles({ name, mimeType: "image/png", buffer });

test("pictures are added, ordered and given words; the preview is the board itself, and the board follows at the save", async () => {
  await open("board");
  await preview().locator(".hall").waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await add("mot.png", await picture(960, 40));
  await page.getByRole("button", { name: "Sửa ảnh 1" }).waitFor();
  await add("hai.png", await picture(960, 200));
  await press("Sửa ảnh 2");
  await page.getByLabel("Dòng chữ dưới ảnh (tiếng Việt)").fill("Nộp hồ sơ tại nhà");
  await page.keyboard.press("Control+s");
  await page.getByText("Hãy điền chỗ này.").waitFor();
  await page.getByLabel("Dòng chữ dưới ảnh (tiếng Anh)").fill("Apply from home");
  await press("Đưa ảnh 2 lên trên");
  expect(await findAccessibilityViolations(page)).toEqual([]);
  // the welcome, those who go first, and both pictures
  await page.getByText("Trang 1 trong 4").waitFor();
  // the last page is the picture that moved down, the one before it carries the words
  await press("Trang trước");
  await press("Trang trước");
  await preview().getByText("Nộp hồ sơ tại nhà").waitFor();
  await page.getByLabel("Mỗi ảnh").fill("120");
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
  const { pictures, pictureSeconds } = (await inForce()).board;
  expect(pictureSeconds).toBe(120);
  expect(pictures.map(({ vi }) => vi)).toEqual(["Nộp hồ sơ tại nhà", ""]);
  // each of two pictures stays two minutes: sooner or later in the round the board shows one of them
  await board.locator(".calm-stage--picture img").waitFor({ timeout: 90_000 });
  const widthNow = () => board.locator("img").evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect.poll(widthNow).toBe(960);
});

test("what is no picture, is too small or is there already is refused with what to do", async () => {
  await open("board");
  await add("thu.png", Buffer.from("Đây là một lá thư"));
  await page.getByText("Tệp này không phải ảnh").waitFor();
  await add("nho.png", await picture(200, 40));
  await page.getByText("Ảnh quá nhỏ").waitFor();
  await add("mot.png", await picture(960, 40));
  await page.getByText("Ảnh này đã có trong danh sách.").waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test("what boards need not show goes from the running board at once, and comes back by undoing", async () => {
  await open("board");
  await page.getByLabel("Thông báo, ở dòng cuối bảng").press("Space");
  await page.getByLabel("Ai được ưu tiên theo quy định").press("Space");
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
  await board.locator(".notice-strip").waitFor({ state: "detached" });
  await press("Hoàn tác");
  await board.locator(".notice-strip").waitFor();
});

test("the preview is shown again in the other language, and every word of the page is", async () => {
  await open("board");
  await press("English");
  await page.getByRole("heading", { name: "Pictures of the office" }).waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await press("Tiếng Việt");
});

test("C3 a call is found with when and where it was spoken, and a silent one with its reason", async () => {
  const counter = await office.opens(
    (start) =>
      start
        .goto(`${office.url}/staff/#/`)
        .then(() => start.getByRole("button", { name: "Mở bàn làm việc quầy 2" }).press("Enter")),
    { width: 1366, height: 768 },
  );
  await counter.getByRole("button", { name: "Vào quầy" }).press("Enter");
  await counter.getByRole("button", { name: /^Gọi số tiếp theo/ }).waitFor();
  await issueFor(2);
  await open("announcements");
  await page.getByText("Hôm nay chưa có lượt gọi nào.").waitFor();
  await counter.getByRole("button", { name: "Gọi số tiếp theo", disabled: false }).waitFor();
  await counter.getByRole("button", { name: /^Gọi số tiếp theo/ }).press("Enter");
  await open("announcements");
  const row = page.getByRole("row").filter({ hasText: "001" }).first();
  await row.getByText(/^Đọc lúc \d\d:\d\d:\d\d$/).waitFor();
  await row.getByText(/Bảng /).waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await page.getByLabel("Tìm số").fill("zz");
  await page.getByText("Không có lượt gọi nào như vậy.").waitFor();
  await page.getByLabel("Tìm số").fill("001");
  await page.getByLabel("Kết quả").selectOption("silent");
  await page.getByText("Không có lượt gọi nào như vậy.").waitFor();
  await press("English");
  await page.getByRole("heading", { level: 1, name: "Announced today" }).waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await press("Tiếng Việt");
});

test("a board that speaks in a zone is not called revoked while the devices cannot be read", async () => {
  await open("voice");
  const [zone] = (await inForce()).zones;
  const speaker = page.getByLabel(zone?.vi ?? "", { exact: true });
  await speaker.selectOption({ index: 1 });
  const name = (await speaker.locator("option:checked").textContent()) ?? "";
  expect(name).toMatch(/^Bảng /);
  await press("Lưu thay đổi");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
  await page.route("**/api/v1/devices", (route) => route.abort());
  await open("voice");
  await page.getByRole("alert").getByText("Chưa kết nối được máy chủ").waitFor();
  expect(await page.getByText("Bảng đã thu hồi").count()).toBe(0);
  await page.unroute("**/api/v1/devices");
  await expect.poll(() => speaker.locator("option:checked").textContent(), { timeout: 20_000 }).toBe(name);
  await speaker.selectOption({ index: 0 });
  await press("Lưu thay đổi");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
});

test("C3 the live board says which board speaks, and that its browser keeps it silent", async () => {
  await open("live");
  await press("Xem từng thiết bị");
  const device = page
    .locator(".device")
    .filter({ hasText: /^Bảng / })
    .first();
  await device.getByText("đang đọc").waitFor();
  await board.close();
  await device.getByText("mất kết nối", { exact: false }).waitFor();
  await page.getByText("không bảng nào đọc số").waitFor();
  await page.getByText("1 khu vực không có bảng đọc số").waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

/** Takes a number for the first service of a counter, as the desk does. */
async function issueFor(counter: number): Promise<void> {
  const { counters } = await inForce();
  const asked = {
    id: newCommandId(),
    service: counters.find((one) => one.number === counter)?.services[0],
    priority: null,
    procedure: null,
    language: "vi",
    print: "none",
  };
  const status = await page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    return (await fetch("/api/v1/commands/issue-ticket", { method: "POST", headers, body })).status;
  }, JSON.stringify(asked));
  expect(status).toBe(200);
}
