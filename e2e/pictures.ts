/** Makes the pictures of README and docs: a sample day slowed down at a quarter to ten, and one visitor in it. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readQr } from "@motcua/hardware/testing/foreign-decoder.ts";
import type { Page } from "playwright-core";
import { type OpenOffice, openOffice } from "./office/open-office.ts";

const folder = join(import.meta.dirname, "../docs/pictures");
mkdirSync(folder, { recursive: true });

const kioskSize = { width: 1080, height: 1920 };
const boardSize = { width: 1920, height: 1080 };
const tabletSize = { width: 1280, height: 800 };
const phoneSize = { width: 360, height: 800 };
const consoleSize = { width: 1366, height: 768 };
const seed = 2022;
const visitors = 180;

const office = await openOffice({ SAMPLE_DAY: `300:${seed}:${visitors}` });
try {
  await take(office);
} finally {
  await office.close();
}

async function take({ context, dataFolder, opens, start, url }: OpenOffice): Promise<void> {
  const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).click();
  await save(start, "start");
  const kiosk = await opens(press(/^Máy lấy số/), kioskSize);
  const board = await opens(press(/^Bảng gọi số/), boardSize);
  const tablet = await opens(press("Mở máy đánh giá quầy 2"), tabletSize);
  const counter = await opens(press("Mở bàn làm việc quầy 2"), consoleSize);
  const live = await context.newPage();
  await live.setViewportSize(boardSize);
  await live.goto(`${url}/staff/#/live`);
  const reception = await context.newPage();
  await reception.setViewportSize(consoleSize);
  await reception.goto(`${url}/staff/#/reception`);

  await board
    .getByText(/^09:4\d$/)
    .first()
    .waitFor({ timeout: 240_000 });
  await pace(2);
  await save(kiosk, "kiosk");
  await save(live, "live");
  await save(reception, "reception");
  await counter.getByRole("button", { name: /Kết thúc/ }).waitFor({ timeout: 240_000 });
  await save(counter, "console");
  await tablet.getByRole("button", { name: "Rất hài lòng" }).waitFor({ timeout: 400_000 });
  await save(tablet, "tablet");
  await board
    .getByRole("status")
    .getByText(/^[A-Z]\d{3}$/)
    .first()
    .waitFor({ timeout: 240_000 });
  await save(board, "board");

  await kiosk.getByRole("button", { name: /Hộ tịch/ }).click();
  const question = kiosk.getByRole("button", { name: "Không thuộc diện ưu tiên" });
  const goOn = kiosk.getByRole("button", { name: "Vẫn lấy số" });
  await question.or(goOn).first().waitFor();
  if (await goOn.isVisible()) await goOn.click();
  await question.waitFor();
  await save(kiosk, "kiosk-priority");
  await question.click();
  await kiosk.getByText("Đã in xong", { exact: false }).waitFor();
  await save(kiosk, "kiosk-number");
  const printed = join(dataFolder, "hardware/printed");
  const [ticket] = readdirSync(printed).toSorted().reverse();
  if (ticket === undefined) throw new Error("No ticket was printed.");
  copyFileSync(join(printed, ticket), join(folder, "ticket.png"));
  // As a phone finds it: from the code on the paper.
  const link = await readQr(readFileSync(join(printed, ticket)));
  if (link === null) throw new Error("The ticket has no code that can be read.");
  const phone = await context.newPage();
  await phone.setViewportSize(phoneSize);
  await phone.goto(link);
  await phone
    .getByText(/^[A-Z]\d{3}$/)
    .first()
    .waitFor();
  await save(phone, "phone");

  await live.goto(`${url}/staff/#/reports`);
  await live.getByText("Lập tại vị trí", { exact: false }).first().waitFor();
  await save(live, "reports");

  await reception.goto(`${url}/staff/#/account`);
  await reception.getByRole("heading", { name: "Tài khoản của tôi" }).waitFor();
  await reception.getByText("Chính trang này").waitFor();
  await save(reception, "account");

  await live.goto(`${url}/staff/#/settings`);
  await live.getByRole("heading", { level: 2 }).first().waitFor();
  await save(live, "administration");

  await live.setViewportSize(boardSize);
  await live.goto(`${url}/staff/#/voice`);
  await live.getByText("Một lượt gọi dài", { exact: false }).or(live.getByText("im lặng")).first().waitFor();
  await live.getByText("Đang tải").first().waitFor({ state: "detached" });
  await save(live, "voice");
  await live.goto(`${url}/staff/#/board`);
  await live.frameLocator("iframe").locator(".hall").waitFor();
  await save(live, "board-content");

  async function pace(speed: number): Promise<void> {
    // From within the page: only the browser knows the office's name and trusts its certificate.
    const status = await start.evaluate(async (body) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/api/v1/demonstration/sample-day", { method: "POST", headers, body });
      return answer.status;
    }, JSON.stringify({ speed, seed, visitors }));
    if (status !== 200) throw new Error(`The sample day did not change its pace: ${status}`);
  }
}

async function save(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  // as an office has them: the strip that says that the sample day runs is a demonstration's alone
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":root { --strip: 0rem !important } .kit-sample-day { display: none }");
    document.adoptedStyleSheets = [sheet];
  });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
