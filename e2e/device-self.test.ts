import type { DeviceSelf, FirstLook } from "@motcua/protocol";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { changeSettings } from "./environment/change-settings.ts";
import { type HubProcess, startHubProcess } from "./environment/hub-process.ts";
import { makeOfficeKeys, type OfficeKeys } from "./environment/office-keys.ts";
import { createTempFolder, type TempFolder } from "./environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "./environment/working-site.ts";

const patiently = { timeout: 10_000, interval: 20 };
const setupToken = "only-for-device-self-01";
const leavePin = { digits: 4, rounds: 1, salt: "ab".repeat(16), digest: "cd".repeat(32) };
let folder: TempFolder;
let hub: HubProcess;
let keys: OfficeKeys;
const sockets: Socket[] = [];

beforeAll(async () => {
  folder = createTempFolder("device-self");
  const site: WorkingSite = writeWorkingSite(folder.file("site.json"), Date.now());
  hub = await startHubProcess({
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port: 0,
    setupToken,
    settings: {},
    nodeOptions: [],
  });
  keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks: 1, counters: 1 });
});

afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await hub?.kill();
  folder.close();
});

/** What a device is told of itself, each time. */
function listen(namespace: string, token: string): DeviceSelf[] {
  const told: DeviceSelf[] = [];
  const socket = io(`${hub.url}${namespace}`, { transports: ["websocket"], auth: { token }, forceNew: true });
  socket.on("self", (self: DeviceSelf) => told.push(self));
  sockets.push(socket);
  return told;
}

test("every screen is told its name and the sealed PIN of the site, at once and when the office changes it", async () => {
  const kiosk = listen("/kiosk", keys.kiosks[0]?.token ?? "");
  const tablet = listen("/tablet", keys.counters[0]?.tablet.token ?? "");
  const board = listen("/board", keys.boards[0]?.token ?? "");
  await expect.poll(() => kiosk, patiently).toEqual([{ name: "Ki-ốt 1", leavePin: null }]);
  await expect.poll(() => [tablet.length, board.length], patiently).toEqual([1, 1]);
  await changeSettings(hub.url, keys.administrator, (settings) => ({ ...settings, leavePin }));
  for (const told of [kiosk, tablet, board]) {
    await vi.waitFor(() => expect(told.at(-1)?.leavePin).toEqual(leavePin), patiently);
  }
});

test("S1 a device that asks first is told just what its connection will say, each its own, and nobody else is", async () => {
  const look = (token: string) =>
    fetch(`${hub.url}/api/v1/first-look`, { headers: { authorization: `Bearer ${token}` } });
  const devices = [
    ["/kiosk", keys.kiosks[0]?.token],
    ["/tablet", keys.counters[0]?.tablet.token],
    ["/board", keys.boards[0]?.token],
  ] as const;
  for (const [namespace, token = ""] of devices) {
    const first: FirstLook = await (await look(token)).json();
    const socket = io(`${hub.url}${namespace}`, {
      transports: ["websocket"],
      auth: { token },
      forceNew: true,
    });
    sockets.push(socket);
    const tell = <Told>(name: string) => new Promise<Told>((resolve) => socket.once(name, resolve));
    const [hello, self, shown] = await Promise.all([
      tell<FirstLook["hello"]>("hello"),
      tell<FirstLook["self"]>("self"),
      tell<NonNullable<FirstLook["shown"]>>("view"),
    ]);
    expect(first.hello).toEqual({ ...hello, now: first.hello.now });
    expect(first.self).toEqual(self);
    // what time alone changes may have moved on
    expect(first.shown).toMatchObject({ epoch: shown.epoch, seq: shown.seq });
    expect(Object.keys(first.shown?.view ?? {})).toEqual(Object.keys(shown.view));
  }
  expect((await look("x".repeat(43))).status).toBe(401);
  const person = await fetch(`${hub.url}/api/v1/first-look`, { headers: { cookie: keys.administrator } });
  expect(await person.json()).toEqual({ refused: { code: "not-allowed" } });
});
