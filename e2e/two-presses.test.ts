import { type CommandId, isRefused, type Reply, type ServiceId } from "@motcua/protocol";
import { databaseFileIn, openSqliteReading } from "@motcua/server/store/sqlite-store.ts";
import { verifyJournal } from "@motcua/server/store/verify-journal.ts";
import {
  connectDevice,
  connectStaff,
  type DeviceChannel,
  type HubClient,
  newCommandId,
  type StaffChannel,
} from "@motcua/simulator";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type CutLine, openCutLine } from "./environment/cut-line.ts";
import { type HubProcess, startHubProcess } from "./environment/hub-process.ts";
import { makeOfficeKeys, type OfficeKeys } from "./environment/office-keys.ts";
import { createTempFolder, type TempFolder } from "./environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "./environment/working-site.ts";

const patiently = { timeout: 10_000, interval: 20 };
const setupToken = "only-for-two-presses-01";
let folder: TempFolder;
let site: WorkingSite;
let hub: HubProcess;
let keys: OfficeKeys;
let kiosk: HubClient<DeviceChannel<"kiosk">>;
let desk: HubClient<StaffChannel<"counter">>;
let tablet: HubClient<DeviceChannel<"tablet">>;

beforeAll(async () => {
  folder = createTempFolder("two-presses");
  site = writeWorkingSite(folder.file("site.json"), Date.now());
  hub = await startHubProcess({
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port: 0,
    setupToken,
    settings: {},
    nodeOptions: [],
  });
  keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks: 1, counters: 1 });
  const at = { hubUrl: hub.url, authority: null };
  kiosk = await connectDevice({ ...at, namespace: "kiosk", token: keys.kiosks[0]?.token ?? "" });
  const { officer, tablet: key } = place();
  const watch = { kind: "counter", counter: place().id } as const;
  desk = await connectStaff({ ...at, cookie: officer.cookie, seat: null, watch });
  tablet = await connectDevice({ ...at, namespace: "tablet", token: key.token });
  done(await desk.ask("counter:sign-in", { counter: place().id }));
});

afterAll(async () => {
  for (const client of [kiosk, desk, tablet]) client?.close();
  await hub?.kill();
  folder.close();
});

const place = () => {
  const [first] = keys.counters;
  if (first === undefined) throw new Error("The office has a counter.");
  return first;
};
const service = () => site.counters[0]?.services[0] as ServiceId;
const ticket = () => ({
  service: service(),
  priority: null,
  procedure: null,
  language: "vi" as const,
  print: "paper" as const,
});

function done<T>(reply: Reply<T>): T {
  if (isRefused(reply)) throw new Error(`Refused: ${reply.refused.code}`);
  return reply.done;
}

/** How many events of a type the journal holds; it is read beside the working hub. */
async function eventsOf(type: string): Promise<number> {
  const reading = await openSqliteReading({ file: databaseFileIn(folder.file("data")) });
  try {
    const rows = await reading.journal.read(site.id as never, 0, 10_000);
    expect((await verifyJournal(reading.journal, site.id as never, new Map())).kind).toBe("fits");
    return rows.filter((row) => row.type === type).length;
  } finally {
    await reading.close();
  }
}

test("T3 a ticket asked for twice at once is one ticket, printed once", async () => {
  const before = await eventsOf("ticket-issued");
  const prints = await eventsOf("print-requested");
  const id = newCommandId();
  const replies = await Promise.all([
    kiosk.ask("ticket:issue", ticket(), { id }),
    kiosk.ask("ticket:issue", ticket(), { id }),
  ]);
  expect(done(replies[0])).toEqual(done(replies[1]));
  expect(await kiosk.ask("ticket:issue", ticket(), { id })).toEqual(replies[0]);
  expect(await eventsOf("ticket-issued")).toBe(before + 1);
  expect(await eventsOf("print-requested")).toBe(prints + 1);
});

test("T3 C1 Next pressed twice at once is one call; pressed again as a new command it is refused", async () => {
  done(await kiosk.ask("ticket:issue", ticket()));
  const before = await eventsOf("ticket-called");
  const id = newCommandId();
  const { id: counter } = place();
  const [first, second] = await Promise.all([
    desk.ask("ticket:next", { counter }, { id }),
    desk.ask("ticket:next", { counter }, { id }),
  ]);
  expect(done(first)).toEqual(done(second));
  expect(await desk.ask("ticket:next", { counter })).toMatchObject({ refused: { code: "counter-busy" } });
  expect(await eventsOf("ticket-called")).toBe(before + 1);
});

test("T3 V1 a face touched twice is one vote; another command for the same leg is refused", async () => {
  const { id: counter } = place();
  done(await desk.ask("ticket:start", { counter }));
  const { leg } = done(await desk.ask("ticket:finish", { counter, outcome: "done", dossierCodes: [] }));
  const vote = { leg, level: 5, reasons: [], words: null, votedAt: Date.now(), openedAt: null };
  const id = newCommandId();
  const [first, second] = await Promise.all([
    tablet.ask("vote:cast", vote, { id }),
    tablet.ask("vote:cast", vote, { id }),
  ]);
  expect(done(first)).toEqual(done(second));
  expect(await tablet.ask("vote:cast", { ...vote, level: 1 })).toMatchObject({
    refused: { code: "already-voted" },
  });
  expect(await eventsOf("vote-cast")).toBe(1);
});

test("T3 the same id with another body is refused, and nothing is done", async () => {
  const id = newCommandId();
  const { number } = done(await kiosk.ask("ticket:issue", ticket(), { id }));
  const before = await eventsOf("ticket-issued");
  const other = { ...ticket(), language: "en" as const };
  expect(await kiosk.ask("ticket:issue", other, { id })).toMatchObject({
    refused: { code: "command-id-reused" },
  });
  expect(done(await kiosk.ask("ticket:issue", ticket(), { id })).number).toBe(number);
  expect(await eventsOf("ticket-issued")).toBe(before);
});

test("T3 an answer that is lost on the line: sent again it is the answer to what was done", async () => {
  const line = await openCutLine(hub.port);
  const before = await eventsOf("ticket-issued");
  const socket = await connectedThrough(line);
  try {
    const ask = { ...ticket(), id: newCommandId() };
    const lost = line.loseAnswers(1);
    const back = heard(socket, "connect");
    socket.emit("ticket:issue", ask, () => {
      throw new Error("The line let the answer through.");
    });
    await lost;
    await vi.waitFor(async () => expect(await eventsOf("ticket-issued")).toBe(before + 1), patiently);
    line.cut();
    await back;
    const again: Reply<{ number: string }> = await socket.emitWithAck("ticket:issue", ask);
    expect(done(again).number).toMatch(/^[A-Z]/);
    expect(await kiosk.ask("ticket:issue", ticket(), { id: ask.id as CommandId })).toEqual(again);
    expect(await eventsOf("ticket-issued")).toBe(before + 1);
  } finally {
    socket.disconnect();
    await line.close();
  }
});

/** The kiosk's own connection over a line that can be cut; the same device, a second screen of it. */
async function connectedThrough(line: CutLine): Promise<Socket> {
  const socket = io(`${line.url}/kiosk`, {
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 10,
    auth: { token: keys.kiosks[0]?.token },
  });
  await heard(socket, "view");
  return socket;
}

/** Resolves at the next such event of a connection. */
function heard(socket: Socket, name: string): Promise<void> {
  return new Promise((resolve) => {
    socket.once(name, () => resolve());
  });
}
