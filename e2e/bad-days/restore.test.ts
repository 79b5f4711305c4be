import { type AuditPage, type BackupList, isRefused, type ServiceId } from "@motcua/protocol";
import {
  askHttp,
  choosePassword,
  connectDevice,
  createPerson,
  HubRefused,
  newCommandId,
  signIn,
} from "@motcua/simulator";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type HubProcess, startHubProcess } from "../environment/hub-process.ts";
import { makeOfficeKeys } from "../environment/office-keys.ts";
import { createTempFolder, type TempFolder } from "../environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "../environment/working-site.ts";

const setupToken = "only-for-a-bad-day-0002";
const patiently = { timeout: 30_000, interval: 100 };

let folder: TempFolder;
let site: WorkingSite;
let hub: HubProcess;
beforeEach(async () => {
  folder = createTempFolder("restore");
  site = writeWorkingSite(folder.file("site.json"), Date.now());
  hub = await startHubProcess({
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port: 0,
    setupToken,
    settings: {},
    nodeOptions: [],
  });
});
afterEach(async () => {
  await hub.kill();
  folder.close();
});

test("T1 S1 an administrator puts the running office back to a backup: the hub returns at its address, devices come by themselves, people sign in again, no number on paper comes twice", async () => {
  const address = { hubUrl: hub.url, authority: null };
  const keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks: 1, counters: 0 });
  const by = { ...address, cookie: keys.administrator };
  const first = { username: "quan-tri", password: "mat-khau-dau-tien" };
  await createPerson({ ...by, person: { ...first, title: "Quản trị", role: "administrator" } });
  const chosen = await choosePassword({
    ...address,
    cookie: await signIn({ ...address, ...first }),
    current: first.password,
    next: "mat-khau-tu-chon",
  });
  const ask = async <Answer>(method: "GET" | "POST", path: string, cookie: string) =>
    (await askHttp({ ...address, method, path, body: method === "POST" ? {} : null, cookie }))
      .value as Answer;

  const kiosk = await connectDevice({
    ...address,
    namespace: "kiosk",
    token: keys.kiosks[0]?.token ?? "",
  });
  const takeNumber = async () => {
    const service = site.services[0] as ServiceId;
    const body = { service, priority: null, procedure: null, language: "vi", print: "none" } as const;
    const reply = await kiosk.ask("ticket:issue", body, { id: newCommandId() });
    if (isRefused(reply)) throw new Error(reply.refused.code);
    return reply.done.number;
  };
  const before = await takeNumber();
  const { backups } = await ask<BackupList>("POST", "/api/v1/backups", chosen);
  const after = [await takeNumber(), await takeNumber()];

  const path = `/api/v1/backups/${backups[0]?.name}/restore`;
  expect(await ask("POST", path, chosen)).toEqual({ restoring: backups[0]?.name });

  // The session of before is nobody's now, so the hub that answers is the one that was restored.
  await vi.waitFor(async () => {
    const stale = await ask("GET", "/api/v1/backups", chosen).catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(HubRefused);
    expect((stale as HubRefused).code).toBe("session-needed");
  }, patiently);
  const again = await signIn({ ...address, username: first.username, password: "mat-khau-tu-chon" });
  const { lines } = await ask<AuditPage>("GET", "/api/v1/audit", again);
  expect(lines.map(({ what }) => what)).toContain("backup-restored");

  const numbers = await vi.waitFor(async () => [await takeNumber(), await takeNumber()], patiently);
  expect([before, ...after]).not.toEqual(expect.arrayContaining([numbers[0]]));
  expect(new Set([before, ...after, ...numbers]).size).toBe(5);
  kiosk.close();
});
