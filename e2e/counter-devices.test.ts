/** Keypads and scanners at a working hub, over real sockets: whose rights they have, and who hears of them. */
import type {
  CommandId,
  DeviceId,
  Equipment,
  KeypadDone,
  KeypadKey,
  Reply,
  ServiceId,
} from "@motcua/protocol";
import { databaseFileIn, openSqliteReading } from "@motcua/server/store/sqlite-store.ts";
import {
  askHttp,
  connectDevice,
  connectStaff,
  type DeviceChannel,
  grantDevice,
  type HubClient,
  newCommandId,
  type StaffChannel,
} from "@motcua/simulator";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { changeSettings } from "./environment/change-settings.ts";
import { type HubProcess, startHubProcess } from "./environment/hub-process.ts";
import { makeOfficeKeys, type OfficeKeys } from "./environment/office-keys.ts";
import { createTempFolder, type TempFolder } from "./environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "./environment/working-site.ts";

/** A busy machine is slow once and never again: a bound, not a measurement. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

const setupToken = "only-for-counter-devices";
let folder: TempFolder;
let site: WorkingSite;
let hub: HubProcess;
let keys: OfficeKeys;
let kiosk: HubClient<DeviceChannel<"kiosk">>;
let otherKiosk: HubClient<DeviceChannel<"kiosk">>;
let desk: HubClient<StaffChannel<"counter">>;
let agent: Socket;
let otherAgent: Socket;
const place = () => {
  const [first] = keys.counters;
  if (first === undefined) throw new Error("The office has a counter.");
  return first;
};

beforeAll(async () => {
  folder = createTempFolder("counter-devices");
  site = writeWorkingSite(folder.file("site.json"), Date.now());
  hub = await startHubProcess({
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port: 0,
    setupToken,
    settings: {},
    nodeOptions: [],
  });
  const at = { hubUrl: hub.url, authority: null };
  keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks: 2, counters: 1 });
  const pair = async (name: string) => {
    const placement = { role: "hardware", name, counter: null, zone: null } as const;
    const { device, token } = await grantDevice({ ...at, cookie: keys.administrator, placement });
    const socket = io(`${hub.url}/hardware`, { transports: ["websocket"], auth: { token }, forceNew: true });
    return { id: device.id, socket };
  };
  const [ours, theirs] = [await pair("Máy quầy 1"), await pair("Máy quầy 2")];
  agent = ours.socket;
  otherAgent = theirs.socket;
  await equip(ours.id);
  const [first, second] = keys.kiosks;
  kiosk = await connectDevice({ ...at, namespace: "kiosk", token: first?.token ?? "" });
  otherKiosk = await connectDevice({ ...at, namespace: "kiosk", token: second?.token ?? "" });
  const watch = { kind: "counter", counter: place().id } as const;
  desk = await connectStaff({ ...at, cookie: place().officer.cookie, seat: null, watch });
});

afterAll(async () => {
  for (const client of [kiosk, otherKiosk, desk]) client?.close();
  for (const socket of [agent, otherAgent]) socket?.disconnect();
  await hub?.kill();
  folder.close();
});

/** Puts one keypad and two scanners into the settings, on the lines of one agent. */
async function equip(id: DeviceId) {
  const line = (path: string) => ({ path, baudRate: 9600 });
  const standing = (name: string) => ({ id: name, name, agent: id });
  const equipment = {
    printers: [],
    panels: [],
    keypads: [{ ...standing("keypad-1"), counter: place().id, line: line("/dev/ttyKEYS"), address: 1 }],
    scanners: [
      {
        ...standing("scanner-kiosk"),
        line: line("/dev/ttySCAN1"),
        at: { kind: "kiosk", kiosk: keys.kiosks[0]?.id },
      },
      {
        ...standing("scanner-counter"),
        line: line("/dev/ttySCAN2"),
        at: { kind: "counter", counter: place().id },
      },
    ],
  } as unknown as Equipment;
  await changeSettings(hub.url, keys.administrator, (settings) => ({ ...settings, equipment }));
}

const ticket = async () => {
  const body = {
    service: site.counters[0]?.services[0] as ServiceId,
    priority: null,
    procedure: null,
    language: "vi",
    print: "none",
  } as const;
  const reply = await kiosk.ask("ticket:issue", body);
  if ("refused" in reply) throw new Error(reply.refused.code);
  return reply.done.number;
};
const press = (
  key: KeypadKey | { kind: string },
  id: CommandId = newCommandId(),
  from: Socket = agent,
): Promise<Reply<KeypadDone>> =>
  from.timeout(10_000).emitWithAck("keypad:press", { id, keypad: "keypad-1", key });
const refused = (code: string) => expect.objectContaining({ refused: expect.objectContaining({ code }) });

async function rows(type: string): Promise<{ readonly actor: string }[]> {
  const reading = await openSqliteReading({ file: databaseFileIn(folder.file("data")) });
  try {
    return (await reading.journal.read(site.id as never, 0, 10_000)).filter((row) => row.type === type);
  } finally {
    await reading.close();
  }
}

describe("a keypad at a counter", () => {
  test("S1 has nobody's rights while nobody is signed in there", async () => {
    await ticket();
    expect(await press({ kind: "next" })).toEqual(refused("counter-closed"));
    expect(await rows("ticket-called")).toEqual([]);
  });

  test("S1 acts as the officer who is signed in, and the journal names both; the officer's screen shows it", async () => {
    await desk.ask("counter:sign-in", { counter: place().id });
    const reply = await press({ kind: "next" });
    expect(reply).toEqual({ done: { number: expect.stringMatching(/^[A-Z]+[0-9]{3}$/) } });
    await desk.until(({ activity }) => activity.kind === "calling");
    expect((await rows("ticket-called")).map(({ actor }) => actor)).toEqual([
      `person:${place().officer.id} keypad:keypad-1`,
    ]);
  });

  test("walks a visit: recall, start, finish, and a number that was typed without its letter", async () => {
    expect(await press({ kind: "start" })).toHaveProperty("done.number");
    expect(await press({ kind: "finish" })).toEqual({ done: { number: null } });
    const number = await ticket();
    const typed = String(Number(number.replace(/^[A-Z]+/, "")));
    const id = newCommandId();
    expect(await press({ kind: "call", typed }, id)).toEqual({ done: { number } });
    expect(await press({ kind: "call", typed }, id)).toEqual({ done: { number } });
    expect(await press({ kind: "recall" })).toEqual({ done: { number } });
    expect(await press({ kind: "call", typed: "Z999" })).toEqual(refused("counter-busy"));
    await desk.until(({ activity }) => activity.kind === "calling" && activity.present.calls === 2);
    expect(await press({ kind: "start" })).toEqual({ done: { number } });
    expect(await press({ kind: "finish" })).toEqual({ done: { number: null } });
  });

  test("T3 a press that comes again with its id is one call", async () => {
    const number = await ticket();
    const before = (await rows("ticket-called")).length;
    const id = newCommandId();
    const replies = await Promise.all([press({ kind: "next" }, id), press({ kind: "next" }, id)]);
    expect(replies).toEqual([{ done: { number } }, { done: { number } }]);
    expect(await rows("ticket-called")).toHaveLength(before + 1);
    await press({ kind: "start" });
    await press({ kind: "finish" });
  });

  test("S1 only the agent that holds its line may speak for it; V2 there is no key for a vote", async () => {
    expect(await press({ kind: "next" }, newCommandId(), otherAgent)).toEqual(refused("not-allowed"));
    expect(await press({ kind: "vote" })).toEqual(refused("bad-request"));
    expect(await agent.emitWithAck("vote:cast", { id: newCommandId() })).toEqual(refused("unknown-ask"));
  });
});

describe("a scanner", () => {
  const scanned = (scanner: string, scan: object, from: Socket = agent) =>
    from.timeout(10_000).emitWithAck("scanner:read", { id: newCommandId(), scanner, scan });
  const group = () => kiosk.view?.priorityGroups[0]?.id;

  test("beside a kiosk tells that kiosk the group and no other screen anything", async () => {
    const heard: unknown[] = [];
    const overheard: unknown[] = [];
    const undo = [
      kiosk.onTell("scan", (told) => heard.push(told)),
      otherKiosk.onTell("scan", (told) => overheard.push(told)),
      desk.onTell("scan", (told) => overheard.push(told)),
    ];
    const scan = { kind: "age-group", priority: group() };
    expect(await scanned("scanner-kiosk", scan)).toEqual({ done: {} });
    await eventually(() => expect(heard).toEqual([{ ...scan, read: expect.any(String) }]));
    expect(overheard).toEqual([]);
    for (const step of undo) step();
  });

  test("at a counter tells the officer who sits there the dossier code", async () => {
    const heard: unknown[] = [];
    const undo = desk.onTell("scan", (told) => heard.push(told));
    const code = "000.00.00.H48-261123-0001";
    expect(await scanned("scanner-counter", { kind: "dossier", code })).toEqual({ done: {} });
    await eventually(() => expect(heard).toEqual([{ read: expect.any(String), counter: place().id, code }]));
    undo();
  });

  test("S1 P1 another agent's, an unknown group, or more than is needed are refused", async () => {
    const scan = { kind: "age-group", priority: null };
    expect(await scanned("scanner-kiosk", scan, otherAgent)).toEqual(refused("not-allowed"));
    expect(await scanned("scanner-kiosk", { kind: "age-group", priority: "nobody" })).toEqual(
      refused("unknown-priority-group"),
    );
    expect(await scanned("scanner-kiosk", { ...scan, name: "Công Dân Mẫu" })).toEqual(refused("bad-request"));
    expect(await scanned("scanner-kiosk", { kind: "dossier", code: "001041000001|A" })).toEqual(
      refused("bad-request"),
    );
  });
});

test("S1 a keypad does nothing in the name of somebody who may no longer work here", async () => {
  expect(await press({ kind: "next" })).toEqual(refused("queue-empty"));
  const path = `/api/v1/people/${place().officer.id}`;
  const ask = { hubUrl: hub.url, authority: null, cookie: keys.administrator, path };
  await askHttp({ ...ask, method: "PATCH", body: { active: false } });
  expect(await press({ kind: "next" })).toEqual(refused("not-allowed"));
});
