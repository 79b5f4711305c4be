/** The voice of the hall in a real Chromium: heard, recorded by a microphone, refused, kept, spoken by a board, and put back. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteSettings, ZoneVoices } from "@motcua/protocol";
import { composeCall } from "@motcua/screen-kit/voice/compose.ts";
import { encodeWav } from "@motcua/staff-console/model/voice/wav.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAccessibilityViolations } from "./environment/axe.ts";
import { type HeardSound, hearSounds } from "./environment/hear-sounds.ts";
import { createTempFolder } from "./environment/temp-folder.ts";
import { type OpenOffice, openOfficeIn } from "./office/open-office.ts";

const rate = 48_000;
/** Half a second of stillness, a tone as long as a word, stillness. */
const word = (seconds: number, loud: number, stillSeconds = 1) =>
  Buffer.from(
    encodeWav(
      Float32Array.from({ length: Math.round(rate * (0.5 + seconds + stillSeconds)) }, (_, place) => {
        const at = place / rate;
        return at > 0.5 && at < 0.5 + seconds ? loud * Math.sin(2 * Math.PI * 220 * at) : 0;
      }),
      rate,
    ),
  );

const folder = createTempFolder("motcua-microphone");
let office: OpenOffice;
let page: Page;
let board: Page;
let heard: () => Promise<readonly HeardSound[]>;

beforeAll(async () => {
  const microphoneFile = join(folder.path, "word.wav");
  // longer than anybody records: the browser begins the file again at its end
  writeFileSync(microphoneFile, word(0.6, 0.3, 20));
  office = await openOfficeIn({
    settings: { HARDWARE_AGENT: "none" },
    browser: "newest",
    microphoneFile,
  });
  page = office.start;
  page.on("dialog", (asked) => void asked.accept());
  heard = await hearSounds(page);
  board = await office.opens((start) => start.getByRole("button", { name: /^Bảng gọi số/ }).click(), {
    width: 1920,
    height: 1080,
  });
  await board.locator(".hall").waitFor();
});
afterAll(async () => {
  await office?.close();
  folder.close();
});

const open = async () => {
  await page.goto("about:blank");
  await page.goto(`${office.url}/staff/#/voice`);
  await page.getByRole("heading", { name: "Bản thu", exact: true }).waitFor();
};
const press = (name: string | RegExp) => page.getByRole("button", { name, exact: true }).press("Enter");
const inForce = (): Promise<SiteSettings> =>
  page.evaluate(async () => (await (await fetch("/api/v1/settings")).json()).settings);
const save = async () => {
  await press("Lưu thay đổi");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
};

test("a clip is heard by keyboard: the very file that boards play", async () => {
  await open();
  await press("Nghe B (bê)");
  await expect.poll(async () => (await heard()).map(({ clip }) => clip)).toEqual(["board/vi/b"]);
  await expect.poll(async () => (await heard())[0]?.endSeconds ?? null).not.toBeNull();
});

test("an example call is scheduled as a board would: every word of the draft, one after the other", async () => {
  await open();
  await page.getByLabel("Đọc bằng").selectOption("vi+en");
  await page.getByLabel("“xin mời đến quầy số …”").press("Space");
  await page.getByLabel("Nói “ưu tiên” sau số của người được ưu tiên").press("Space");
  await page.getByLabel("Người này được ưu tiên").press("Space");
  await page.getByLabel("Số", { exact: true }).fill("c024");
  await page.getByLabel("Quầy", { exact: true }).selectOption("11");
  await page.getByLabel("Vào lúc").fill("09:30");
  await press("Nghe thử");
  const parts = composeCall(
    { number: "C024", counter: 11, priority: true },
    {
      spoken: [
        { language: "vi", times: 2 },
        { language: "en", times: 1 },
      ],
      invite: "invite",
      counterWords: "to-counter-please",
      sayPriority: true,
      chime: true,
    },
  );
  await expect.poll(async () => (await heard()).length).toBe(parts.length);
  const sounds = await heard();
  expect(sounds.map(({ clip }) => clip)).toEqual(parts.map(({ clip }) => `board/${clip}`));
  for (const [place, { startSeconds, lengthSeconds }] of sounds.entries()) {
    const next = sounds[place + 1];
    if (next === undefined) continue;
    const pauseSeconds = (parts[place]?.pauseMs ?? 0) / 1000;
    expect(next.startSeconds - startSeconds - lengthSeconds).toBeCloseTo(pauseSeconds, 3);
  }
  await page.locator(".example-call__word--now").first().waitFor();
  await press("Dừng");
  await page.getByRole("button", { name: "Nghe thử", exact: true }).waitFor();
  await press("Bỏ thay đổi");
});

test("quiet hours are heard as what they are, and periods that cross are not saved", async () => {
  await open();
  await press("Thêm khoảng giờ");
  await page.getByLabel("Vào lúc").fill("12:00");
  await page.getByRole("status").getByText("Giờ này bảng im lặng: số chỉ hiện, không đọc.").waitFor();
  await press("Thêm khoảng giờ");
  await page.getByText("Hai khoảng giờ chồng lên nhau").first().waitFor();
  await page.keyboard.press("Control+s");
  await page.getByText("Chưa lưu được: xem những chỗ ghi màu đỏ.").waitFor();
  await page.getByLabel("Khoảng 2: từ").fill("07:00");
  await page.getByLabel("Khoảng 2: đến").fill("08:00");
  await page.getByLabel("Khoảng 2: độ to (%)").fill("60");
  await save();
  expect((await inForce()).voice.volumes).toEqual([
    { from: "11:30", until: "13:30", percent: 0 },
    { from: "07:00", until: "08:00", percent: 60 },
  ]);
  await press("Hoàn tác");
  await page.getByText("Đã trả lại như trước.").waitFor();
});

test("a clip is recorded by keyboard, looked at, kept, and fetched by the board of the running office", async () => {
  await open();
  await press("Thay bản thu 7 (bảy)");
  const dialog = page.getByRole("dialog", { name: "Bản thu “7 (bảy)”" });
  await dialog.waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await page.evaluate(() => {
    const watch = () => {
      const level = document.querySelector("meter")?.value ?? 0;
      Object.assign(globalThis, { loudest: Math.max(level, Reflect.get(globalThis, "loudest") ?? 0) });
      requestAnimationFrame(watch);
    };
    watch();
  });
  const record = async () => {
    await press("Thu âm");
    await page.getByText(/^Đang thu: [2-9] giây$/).waitFor();
    await press("Dừng thu");
    const found = dialog.locator(".record__good p").or(dialog.getByRole("alert"));
    await found.waitFor();
    const loudest: number = await page.evaluate(() => Reflect.get(globalThis, "loudest"));
    return `${loudest > 0.5 ? "seen" : "unseen"}: ${await found.textContent()}`;
  };
  // a machine that is busy tears a sound apart, or shows its level too late: whoever records then tries once more
  await expect.poll(record, { timeout: 60_000 }).toMatch(/^seen: Bản mới dài 0,[4-9]\d* giây/);
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await press("Dùng, thu tiếp “8 (tám)”");
  await page.getByRole("dialog", { name: "Bản thu “8 (tám)”" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("1 trong 50 bản do đơn vị thu").waitFor();
  // the focus stands at the last clip, so the key of the page saves
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await expect.poll(focused).toBe("Thay bản thu 8 (tám)");
  const fetched = board.waitForResponse((answer) => answer.url().includes("/api/v1/media/"));
  await page.keyboard.press("Control+s");
  await page.getByText("Đã lưu, có hiệu lực ngay.").waitFor();
  const [own] = (await inForce()).voice.clips;
  expect(own?.clip).toBe("vi/7");
  const answer = await fetched;
  expect(answer.url()).toContain(own?.media);
  expect(answer.headers()["content-type"]).toBe("audio/wav");
});

const ownClips = /^\d+ trong 50 bản do đơn vị thu/;

test("what cannot be spoken with is refused with what to do, from the microphone or from a file", async () => {
  await open();
  await press("Thay bản thu 3 (ba)");
  const choose = (buffer: Buffer, name = "ba.wav") =>
    page.getByLabel("hoặc chọn tệp âm thanh").setInputFiles({ name, mimeType: "audio/wav", buffer });
  const alert = page.getByRole("dialog").getByRole("alert");
  const says = (words: string) => alert.getByText(words).waitFor();
  await choose(Buffer.from("Đây là một lá thư"));
  await says("Tệp này không phải âm thanh");
  await choose(word(0.5, 0));
  await says("Không nghe thấy gì.");
  await choose(word(0.5, 0.008));
  await says("Nhỏ quá.");
  await choose(word(0.5, 2));
  await says("To quá nên tiếng bị vỡ.");
  await choose(word(2.4, 0.3));
  await says("ở đây tối đa 1,5 giây");
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await choose(word(0.5, 0.3));
  const before = Number.parseInt((await page.getByText(ownClips).textContent()) ?? "", 10);
  await press("Dùng bản này");
  await page.getByText(`${before + 1} trong 50 bản do đơn vị thu`).waitFor();
  await press("Bỏ thay đổi");
});

test("a recording whose dialog was closed while it was sent is not taken", async () => {
  await open();
  await press("Thay bản thu 3 (ba)");
  await page
    .getByLabel("hoặc chọn tệp âm thanh")
    .setInputFiles({ name: "ba.wav", mimeType: "audio/wav", buffer: word(0.5, 0.3) });
  const held = Promise.withResolvers<void>();
  await page.route("**/api/v1/media?kind=clip*", (route) => held.promise.then(() => route.continue()));
  const sent = page.waitForRequest("**/api/v1/media?kind=clip*");
  const answered = page.waitForEvent("requestfinished", (request) => request.url().includes("kind=clip"));
  await press("Dùng bản này");
  await sent;
  const before = await page.getByText(ownClips).textContent();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  held.resolve();
  await answered;
  await page.unroute("**/api/v1/media?kind=clip*");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.getByText(ownClips).textContent()).toBe(before);
  expect(await page.getByRole("button", { name: "Bỏ thay đổi", exact: true }).count()).toBe(0);
});

test("a browser that may not record says why, and a file still can be chosen", async () => {
  await open();
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await press("Thay bản thu 3 (ba)");
  await press("Thu âm");
  await page.getByText("Micrô đang bị chặn với trang này.").waitFor();
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotFoundError"));
  });
  await press("Thu âm");
  await page.getByText("Máy này không có micrô.").waitFor();
  await page.keyboard.press("Escape");
  await page.evaluate(() => Object.defineProperty(window, "isSecureContext", { value: false }));
  await press("Thay bản thu 3 (ba)");
  await page
    .getByRole("dialog")
    .getByRole("alert")
    .getByText("Trình duyệt chỉ cho thu âm khi trang mở bằng địa chỉ https://")
    .waitFor();
  await page.getByLabel("hoặc chọn tệp âm thanh").waitFor();
});

test("a clip goes back to the one that came with the program", async () => {
  await open();
  await press("Thay bản thu 7 (bảy)");
  await page.getByText("Đang dùng bản do đơn vị thu.").waitFor();
  await press("Nghe bản đang dùng");
  await expect.poll(async () => (await heard()).at(-1)?.lengthSeconds ?? 0).toBeGreaterThan(0.5);
  await press("Trở về bản có sẵn");
  await page.getByText("0 trong 50 bản do đơn vị thu").waitFor();
  await save();
  expect((await inForce()).voice.clips).toEqual([]);
});

test("C3 an administrator says which board speaks in a zone, and it is so at once", async () => {
  await open();
  const voices = (): Promise<ZoneVoices> => page.evaluate(async () => (await fetch("/api/v1/voices")).json());
  await page.getByText(/^Đang đọc: Bảng /).waitFor();
  const [zone] = (await inForce()).zones;
  await page.getByLabel(zone?.vi ?? "", { exact: true }).selectOption("Không bảng nào đọc");
  await save();
  expect((await voices()).zones[0]?.speaks).toBeNull();
  await page.getByText("Hiện không bảng nào đọc").waitFor();
  await press("Hoàn tác");
  await page.getByText(/^Đang đọc: Bảng /).waitFor();
  expect((await voices()).zones[0]?.speaks).not.toBeNull();
});
