/** A kiosk with its own printer whose hub dies: real hub, real agent, real Chromium under a name that is not loopback. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { SettingsInForce } from "@motcua/protocol";
import { databaseFileIn, openSqliteReading } from "@motcua/server/store/sqlite-store.ts";
import { askHttp, grantDevice, newCommandId, setUp } from "@motcua/simulator";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AgentProcess, startAgentProcess } from "./environment/agent-process.ts";
import { openChromium } from "./environment/chromium.ts";
import { type HeardSound, hearSounds } from "./environment/hear-sounds.ts";
import { type HubProcess, type HubProcessParts, startHubProcess } from "./environment/hub-process.ts";
import { createTempFolder } from "./environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "./environment/working-site.ts";

const setupToken = "only-for-a-kiosk-alone-01";
const patiently = { timeout: 20_000 };
const folder = createTempFolder("kiosk-alone");
const agentFolder = folder.file("agent");
let hubParts: HubProcessParts;
let site: WorkingSite;
let hub: HubProcess;
let agent: AgentProcess;
let startAgent: () => AgentProcess;
let browser: Browser;
let kiosk: Page;
let heard: () => Promise<readonly HeardSound[]>;
let cookie: string;
let at: () => { readonly hubUrl: string; readonly authority: string };

beforeAll(async () => {
  site = writeWorkingSite(folder.file("site.json"), Date.now());
  const [port, doorPort] = [await freePort(), await freePort()];
  const origin = `https://motcua.office.test:${port}`;
  hubParts = {
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port,
    setupToken,
    settings: { HOST: "0.0.0.0", PUBLIC_URL: origin },
    nodeOptions: [],
  };
  hub = await startHubProcess(hubParts);
  const authorityFile = join(hubParts.dataFolder, "tls/authority.pem");
  const authority = readFileSync(authorityFile, "utf8");
  at = () => ({ hubUrl: hub.url, authority });
  cookie = await setUp({ ...at(), token: setupToken });
  const pair = (role: "kiosk" | "hardware", name: string) =>
    grantDevice({ ...at(), cookie, placement: { role, name, counter: null, zone: null } });
  const [kioskKey, agentKey] = [await pair("kiosk", "Ki-ốt 1"), await pair("hardware", "Máy in ki-ốt 1")];

  // The printer is the kiosk's own: the hub gives its agent numbers for the time without the hub.
  const asked = await askHttp({ ...at(), cookie, method: "GET", path: "/api/v1/settings", body: null });
  const { revision, settings } = asked.value as SettingsInForce;
  const printer = {
    id: "kiosk-1",
    name: "Máy in ki-ốt 1",
    agent: agentKey.device.id,
    model: "epson-tm-t82",
    target: { kind: "virtual" },
    paper: "80mm",
    mode: "raster",
    codePage: null,
    prints: [kioskKey.device.id],
    standsInFor: [],
  };
  await asAdministrator("change-settings", {
    basedOn: revision,
    settings: { ...settings, equipment: { ...settings.equipment, printers: [printer] } },
  });

  startAgent = () =>
    startAgentProcess({
      hubUrl: hub.url,
      folder: agentFolder,
      token: agentKey.token,
      options: ["--authority", authorityFile, "--kiosk-port", String(doorPort), "--kiosk-origin", origin],
    });
  agent = startAgent();
  const certificate =
    /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(authority)?.[0] ?? "";
  browser = await openChromium({
    trustedCertificatePems: [certificate],
    executablePath: null,
    networkPorts: [port],
  });
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: "vi-VN" });
  // What an administrator's policy does for a kiosk: a page of the network may speak to its own machine.
  await context.grantPermissions(["local-network-access"], { origin });
  kiosk = await context.newPage();
  heard = await hearSounds(kiosk);
  await kiosk.addInitScript((token) => localStorage.setItem("motcua.device.default", token), kioskKey.token);
  await kiosk.goto(`${origin}/kiosk/?agent=${doorPort}`);
  await kiosk.getByRole("button", { name: /Hộ tịch/ }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await agent?.stop();
  await hub?.stop();
  folder.close();
});

test("spoken guidance sounds: what page this is, then the number letter by letter and digit by digit", async () => {
  const worker = () => kiosk.evaluate(() => navigator.serviceWorker.controller?.state ?? "none");
  await expect.poll(worker, patiently).toBe("activated");
  expectWholeNumber(
    await hearsNumber("vi"),
    ["c", "0", "0", "1"].map((one) => `board/vi/${one}`),
  );
});

test("T1 T4 goes on when the hub dies: numbers of its own, on paper, without a word of waits", async () => {
  await expect.poll(() => readdirSync(join(agentFolder, "alone")), patiently).toContain("office.json");
  await hub.kill();
  await kiosk.getByText("Đang phát số không qua mạng", { exact: false }).waitFor();
  expect(await kiosk.getByText("Không có ai chờ").count()).toBe(0);
  expect(await takesNumber()).toBe("C900");
  await expect.poll(() => printed().length, patiently).toBe(2);
  expect(await takesNumber()).toBe("C901");
});

test("spoken guidance sounds without the hub, also what was never heard before", async () => {
  expectWholeNumber(
    await hearsNumber("en"),
    ["c", "9", "0", "2"].map((one) => `board/en/${one}`),
  );
  await expect.poll(() => printed().length, patiently).toBe(4);
});

test("T3 T4 a power cut of the kiosk's computer: page and agent start without the hub, the next number is another one", async () => {
  await agent.kill();
  agent = startAgent();
  await kiosk.reload();
  await kiosk.getByText("Đang phát số không qua mạng", { exact: false }).waitFor();
  expectWholeNumber(
    await hearsNumber("vi"),
    ["c", "9", "0", "3"].map((one) => `board/vi/${one}`),
  );
  await expect.poll(() => printed().length, patiently).toBe(5);
});

test("T1 T3 the hub comes back silently: all are in the queue once, by their own time", async () => {
  hub = await startHubProcess(hubParts);
  await kiosk.getByText("Chạm vào lĩnh vực để lấy số thứ tự").waitFor();
  await expect.poll(async () => (await issued()).length, patiently).toBe(5);
  expect(await takesNumber()).toBe("C002");
  const rows = await issued();
  expect(rows.map(({ number }) => number)).toEqual(["C001", "C900", "C901", "C902", "C903", "C002"]);
  const times = rows.map(({ issued_at }) => issued_at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  await expect
    .poll(
      () =>
        printed()
          .map((name) => name.slice(0, 4))
          .toSorted(),
      patiently,
    )
    .toEqual(["C001", "C002", "C900", "C901", "C902", "C903"]);
});

test("C2 the officer calls a number that was given without the hub", async () => {
  const counter = site.counters.find(({ services }) => services.includes("civil-status"))?.id;
  await asAdministrator("sign-in", { counter });
  const called = await asAdministrator("call-ticket", { counter, number: "C900" });
  expect(called).toMatchObject({ done: { number: "C900" } });
});

async function asAdministrator(verb: string, body: object): Promise<unknown> {
  const path = `/api/v1/commands/${verb}`;
  return (await askHttp({ ...at(), cookie, method: "POST", path, body: { id: newCommandId(), ...body } }))
    .value;
}

const words = {
  vi: {
    service: /Hộ tịch/,
    goOn: "Vẫn lấy số",
    noPriority: "Không thuộc diện ưu tiên",
    printed: "Đã in xong",
    done: "Xong",
    ease: "Dễ đọc, dễ nghe",
    voice: /Nghe hướng dẫn/,
    back: "Quay lại",
  },
  en: {
    service: /Civil status/,
    goOn: "Take a number",
    noPriority: "No priority group",
    printed: "Printed",
    done: "Done",
    ease: "Easier to use",
    voice: /Spoken guidance/,
    back: "Back",
  },
} as const;

const press = (name: string | RegExp) => kiosk.getByRole("button", { name }).click();

/** A person takes a number for civil status; answers what the glass shows, once it is on paper. */
async function seesNumber(language: "vi" | "en"): Promise<string> {
  const { service, goOn, noPriority, printed: paper } = words[language];
  await press(service);
  const advice = kiosk.getByRole("button", { name: goOn });
  const question = kiosk.getByRole("button", { name: noPriority });
  await advice.or(question).first().waitFor();
  if (await advice.isVisible()) await advice.click();
  await question.click();
  const shown = kiosk.getByText(/^C\d{3}$/).first();
  await shown.waitFor();
  const number = (await shown.textContent()) ?? "";
  await kiosk.getByText(paper, { exact: false }).waitFor();
  return number;
}

async function leaves(language: "vi" | "en"): Promise<void> {
  await press(words[language].done);
  await kiosk.getByRole("button", { name: words.vi.service }).waitFor();
}

/** The same, back at the welcome page. */
async function takesNumber(): Promise<string> {
  const number = await seesNumber("vi");
  await leaves("vi");
  return number;
}

/** The same with spoken guidance; answers what sounded from "your number is" to "take your ticket". */
async function hearsNumber(language: "vi" | "en"): Promise<readonly HeardSound[]> {
  const before = (await heard()).length;
  const since = async () => (await heard()).slice(before).filter(({ endSeconds }) => endSeconds !== null);
  const { ease, voice, back } = words[language];
  if (language === "en") await kiosk.getByText("English", { exact: true }).click();
  await press(ease);
  await press(voice);
  await press(back);
  await seesNumber(language);
  const clips = async () => (await since()).map(({ clip }) => clip);
  await expect.poll(clips, patiently).toContain(`kiosk/${language}/paper`);
  await leaves(language);
  const all = await since();
  // of the pages before, the prompts began at least: touching on cuts them off
  expect(all.map(({ clip }) => clip)).toContain(`kiosk/${language}/priority`);
  return all.slice(all.findIndex(({ clip }) => clip === `kiosk/${language}/number`));
}

function expectWholeNumber(sounds: readonly HeardSound[], characters: readonly string[]): void {
  const language = characters[0]?.includes("/en/") ? "en" : "vi";
  const clips = [`kiosk/${language}/number`, ...characters, `kiosk/${language}/paper`];
  expect(sounds.map(({ clip }) => clip)).toEqual(clips);
  for (const { clip, peak, startSeconds, endSeconds, lengthSeconds } of sounds) {
    // none of them so quiet that it is lost beside the others
    expect(peak, clip).toBeGreaterThan(0.5);
    // whole, on the audio clock
    expect((endSeconds ?? 0) - startSeconds, clip).toBeGreaterThan(lengthSeconds - 0.05);
  }
  const overlapping = sounds.filter(
    ({ startSeconds }, place) => startSeconds < (sounds[place - 1]?.endSeconds ?? 0),
  );
  expect(overlapping).toEqual([]);
}

const printed = () => readdirSync(join(agentFolder, "printed")).filter((name) => name.endsWith(".png"));

/** The tickets of the day in the order of their time. */
async function issued() {
  const reading = await openSqliteReading({ file: databaseFileIn(hubParts.dataFolder) });
  try {
    const range = { from: "2000-01-01", until: "2100-01-01" } as never;
    const rows = await reading.readModel.tickets(site.id as never, range);
    return rows.toSorted((a, b) => a.issued_at - b.issued_at);
  } finally {
    await reading.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
