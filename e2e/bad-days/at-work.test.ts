import { isRefused, type Reply, type ServiceId } from "@motcua/protocol";
import { openPostgresReading } from "@motcua/server/store/postgres-store.ts";
import { databaseFileIn, openSqliteReading } from "@motcua/server/store/sqlite-store.ts";
import { verifyJournal } from "@motcua/server/store/verify-journal.ts";
import { connectDevice, type DeviceChannel, type HubClient, newCommandId } from "@motcua/simulator";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type CutLine, openCutLine } from "../environment/cut-line.ts";
import { type HubProcess, startHubProcess } from "../environment/hub-process.ts";
import { makeOfficeKeys } from "../environment/office-keys.ts";
import { startPostgres } from "../environment/postgres.ts";
import { createTempFolder, type TempFolder } from "../environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "../environment/working-site.ts";

const setupToken = "only-for-a-bad-day-0001";
const patiently = { timeout: 15_000, interval: 50 };

let folder: TempFolder;
let site: WorkingSite;
let hub: HubProcess | null = null;
let kiosk: HubClient<DeviceChannel<"kiosk">> | null = null;

beforeEach(() => {
  folder = createTempFolder("bad-day");
  site = writeWorkingSite(folder.file("site.json"), Date.now());
});

afterEach(async () => {
  kiosk?.close();
  await hub?.kill();
  folder.close();
});

type Ticket = DeviceChannel<"kiosk">["asks"]["ticket:issue"]["done"];

/** Starts a hub and connects one kiosk; answers how to take a number there under an id of one's own. */
async function openHub(settings: Readonly<Record<string, string>>, nodeOptions: readonly string[]) {
  hub = await startHubProcess({
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port: 0,
    setupToken,
    settings,
    nodeOptions,
  });
  const { url } = hub;
  const keys = await makeOfficeKeys({ hubUrl: url, setupToken, site, kiosks: 1, counters: 0 });
  const token = keys.kiosks[0]?.token ?? "";
  const connected = await connectDevice({ hubUrl: url, authority: null, namespace: "kiosk", token });
  kiosk = connected;
  const service = site.services[0] as ServiceId;
  const body = { service, priority: null, procedure: null, language: "vi", print: "none" } as const;
  return {
    process: hub,
    ask: (id = newCommandId()): Promise<Reply<Ticket>> => connected.ask("ticket:issue", body, { id }),
    health: () => fetch(`${url}/api/v1/health`),
  };
}

type Working = Awaited<ReturnType<typeof openHub>>;

/** Nothing is acknowledged while the store is away; every ask is refused by name, and the hub says that it is not ready. */
async function refusesEverything({ ask, health, process }: Working) {
  await vi.waitFor(async () => {
    expect(await ask()).toEqual({ refused: { code: "storage-unavailable" } });
  }, patiently);
  const ids = Array.from({ length: 5 }, () => newCommandId());
  for (const reply of await Promise.all(ids.map((id) => ask(id)))) {
    expect(reply).toEqual({ refused: { code: "storage-unavailable" } });
  }
  await vi.waitFor(async () => {
    const answer = await health();
    expect([answer.status, await answer.json()]).toEqual([
      503,
      expect.objectContaining({ ready: false, refused: { code: "storage-unavailable" } }),
    ]);
  }, patiently);
  expect(process.said()).toContain("nothing of it was acknowledged");
  return ids;
}

/** Work goes on by itself: the refused asks, sent again, are done once each. */
async function worksAgain({ ask, health }: Working, ids: Awaited<ReturnType<typeof refusesEverything>>) {
  await vi.waitFor(async () => expect(isRefused(await ask(ids[0]))).toBe(false), patiently);
  const numbers = new Set<string>();
  for (const id of ids) {
    const [reply, again] = [await ask(id), await ask(id)];
    expect(isRefused(reply)).toBe(false);
    expect(again).toEqual(reply);
    if (!isRefused(reply)) numbers.add(reply.done.number);
  }
  expect(numbers.size).toBe(ids.length);
  await vi.waitFor(async () => expect((await health()).status).toBe(200), patiently);
}

interface Journalled {
  readonly journal: Parameters<typeof verifyJournal>[0];
  close(): Promise<void>;
}

async function ticketsIn(reading: Journalled): Promise<string[]> {
  try {
    const id = site.id as Parameters<typeof verifyJournal>[1];
    expect((await verifyJournal(reading.journal, id, new Map())).kind).toBe("fits");
    const rows = await reading.journal.read(id, 0, 10_000);
    return rows
      .filter(({ type }) => type === "ticket-issued")
      .map(({ data }) => (JSON.parse(data) as { number: string }).number);
  } finally {
    await reading.close();
  }
}

/** Takes numbers until one is refused or there are many; answers those that were given. */
async function askUntilRefused({ ask }: Working): Promise<string[]> {
  const given: string[] = [];
  for (let nth = 0; nth < 5_000; nth++) {
    const reply = await ask();
    if (isRefused(reply)) return given;
    given.push(reply.done.number);
  }
  throw new Error("The disk is never full.");
}

test("T2 a full disk: asks are refused by name, nothing is acknowledged, and work goes on when there is room", async () => {
  const preload = new URL("full-disk.ts", import.meta.url).href;
  const working = await openHub({}, ["--import", preload]);
  expect(isRefused(await working.ask())).toBe(false);
  process.kill(working.process.pid, "SIGUSR2");
  const given = await askUntilRefused(working);
  const ids = await refusesEverything(working);
  const file = databaseFileIn(folder.file("data"));
  expect((await ticketsIn(await openSqliteReading({ file }))).slice(1)).toEqual(given);
  process.kill(working.process.pid, "SIGUSR2");
  await worksAgain(working, ids);
  expect(await ticketsIn(await openSqliteReading({ file }))).toHaveLength(1 + given.length + ids.length);
  expect(await working.process.stop()).toBe(0);
});

test("T2 the database server goes and comes back: refused meanwhile, nothing lost, nothing twice", async () => {
  const postgres = await startPostgres();
  const port = Number(new URL(postgres.url).port);
  let line: CutLine | null = await openCutLine(port, 0);
  try {
    const linePort = Number(new URL(line.url).port);
    const url = new URL(postgres.url);
    url.port = String(linePort);
    const working = await openHub({ DATABASE_URL: url.href }, []);
    expect(isRefused(await working.ask())).toBe(false);
    await line.close();
    line = null;
    const ids = await refusesEverything(working);
    expect(await ticketsIn(await openPostgresReading({ url: postgres.url }))).toHaveLength(1);
    line = await openCutLine(port, linePort);
    await worksAgain(working, ids);
    expect(await ticketsIn(await openPostgresReading({ url: postgres.url }))).toHaveLength(1 + ids.length);
    kiosk?.close();
    expect(await working.process.stop()).toBe(0);
  } finally {
    await line?.close();
    await postgres.close();
  }
});
