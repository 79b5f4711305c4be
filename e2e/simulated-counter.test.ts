/** From a key on a keypad to the number on a panel: simulated devices, a real agent, a real hub. */

import { type Agent, createAgent } from "@motcua/hardware/agent/create-agent.ts";
import { connectToHub } from "@motcua/hardware/agent/hub-connection.ts";
import { openJobJournal } from "@motcua/hardware/agent/job-journal.ts";
import { systemClock } from "@motcua/hardware/clock.ts";
import { standardProfile } from "@motcua/hardware/printing/standard-profile.ts";
import { type CounterDevices, createCounterDevices } from "@motcua/hardware/simulators/counter-devices.ts";
import { openTcpEnd, type TcpEnd } from "@motcua/hardware/simulators/tcp-end.ts";
import type { EquipmentId, ServiceId } from "@motcua/protocol";
import {
  connectDevice,
  connectStaff,
  type DeviceChannel,
  grantDevice,
  type HubClient,
  type StaffChannel,
} from "@motcua/simulator";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { changeSettings } from "./environment/change-settings.ts";
import { type HubProcess, startHubProcess } from "./environment/hub-process.ts";
import { makeOfficeKeys, type OfficeKeys } from "./environment/office-keys.ts";
import { createTempFolder, type TempFolder } from "./environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "./environment/working-site.ts";

const patiently = { timeout: 10_000, interval: 20 };
const setupToken = "only-for-a-simulated-counter";
let folder: TempFolder;
let site: WorkingSite;
let hub: HubProcess;
let keys: OfficeKeys;
let token: string;
let agent: Agent;
let kiosk: HubClient<DeviceChannel<"kiosk">>;
let desk: HubClient<StaffChannel<"counter">>;
let devices: CounterDevices;
const ends: TcpEnd[] = [];
const place = () => {
  const [first] = keys.counters;
  if (first === undefined) throw new Error("The office has a counter.");
  return first;
};

beforeAll(async () => {
  folder = createTempFolder("simulated-counter");
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
  keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks: 1, counters: 1 });
  const placement = { role: "hardware", name: "Máy quầy 1", counter: null, zone: null } as const;
  const granted = await grantDevice({ ...at, cookie: keys.administrator, placement });
  ({ token } = granted);

  const [panels, keypad, scanner] = [await openTcpEnd(0), await openTcpEnd(0), await openTcpEnd(0)];
  ends.push(panels, keypad, scanner);
  devices = createCounterDevices({ clock: systemClock, lines: { panels, keypad, scanner } });
  const named = (id: string) => ({ id: id as EquipmentId, name: id, agent: granted.device.id });
  const counter = place().id;
  const line = ({ path }: TcpEnd) => ({ path, baudRate: 9600 as const });
  await changeSettings(hub.url, keys.administrator, (settings) => ({
    ...settings,
    equipment: {
      printers: [],
      panels: [
        {
          ...named("panel-1"),
          counter,
          line: line(panels),
          driver: { kind: "modbus", profile: "dm36b06", unit: 1 },
        },
      ],
      keypads: [{ ...named("keypad-1"), counter, line: line(keypad), address: 1 }],
      scanners: [{ ...named("scanner-1"), line: line(scanner), at: { kind: "counter", counter } }],
    },
  }));
  kiosk = await connectDevice({ ...at, namespace: "kiosk", token: keys.kiosks[0]?.token ?? "" });
  const watch = { kind: "counter", counter } as const;
  desk = await connectStaff({ ...at, cookie: place().officer.cookie, seat: null, watch });
  agent = startAgent();
});

afterAll(async () => {
  for (const client of [kiosk, desk]) client?.close();
  await agent?.close();
  for (const end of ends) await end.close();
  await hub?.kill();
  folder.close();
});

function startAgent(): Agent {
  const at = folder.file("agent");
  return createAgent({
    hub: connectToHub(hub.url, token),
    journal: openJobJournal(folder.file("print-jobs.jsonl")),
    folder: at,
    startedWith: { target: { kind: "virtual" }, profile: standardProfile(576) },
    version: "test",
    now: Date.now,
    onVirtual: null,
    log: () => undefined,
    tell: () => undefined,
  });
}

async function ticket(): Promise<string> {
  const reply = await kiosk.ask("ticket:issue", {
    service: site.counters[0]?.services[0] as ServiceId,
    priority: null,
    procedure: null,
    language: "vi",
    print: "none",
  });
  if ("refused" in reply) throw new Error(reply.refused.code);
  return reply.done.number;
}
const press = async (words: string) => {
  await devices.press(words);
  return devices.seen().keypad;
};
const panel = () => devices.seen().panels[0]?.text.trim();

test("a visit by keys alone: the panel shows the number from its call to its end", async () => {
  await vi.waitFor(async () => expect(await press("HELLO")).toBe("READY"), patiently);
  expect(await press("NEXT")).toBe("NOBODY");
  await desk.ask("counter:sign-in", { counter: place().id });
  expect(await press("NEXT")).toBe("EMPTY");
  const number = await ticket();
  expect(await press("NEXT")).toBe(number);
  await vi.waitFor(() => expect(panel()).toBe(number), patiently);
  expect(await press("NEXT")).toBe("BUSY");
  expect(await press("START")).toBe(number);
  expect(await press("FINISH")).toBe("-");
  await vi.waitFor(() => expect(panel()).toBe(""), patiently);
  const pause = desk.view?.pauseReasons[0]?.id ?? "";
  await desk.ask("counter:pause", { counter: place().id, reason: pause as never });
  await vi.waitFor(() => expect(panel()).toBe("--"), patiently);
  expect(await press("NEXT")).toBe("PAUSED");
  await desk.ask("counter:ready", { counter: place().id });
});

test("a dossier's code that is scanned at the counter comes to the officer's screen", async () => {
  const heard: unknown[] = [];
  const undo = desk.onTell("scan", (told) => heard.push(told));
  devices.scan("000.00.00.H48-261123-0001");
  const code = expect.objectContaining({ code: "000.00.00.H48-261123-0001" });
  await vi.waitFor(() => expect(heard).toEqual([code]), patiently);
  undo();
});

test("an agent that was started anew opens its lines and shows what is true", async () => {
  const number = await ticket();
  expect(await press("NEXT")).toBe(number);
  await agent.close();
  agent = startAgent();
  await vi.waitFor(async () => expect(await press("RECALL")).toBe(number), patiently);
  await vi.waitFor(() => expect(panel()).toBe(number), patiently);
});
