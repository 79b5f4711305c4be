import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StaffRole } from "@motcua/protocol";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createBackupShelf, spawnBackup } from "../../hub/backup-shelf.ts";
import type { RestoreOrder } from "../../hub/restore-order.ts";
import { databaseFileIn, openSqliteStore } from "../../store/sqlite-store.ts";
import { createTestHttp, type TestHttp } from "../testing/test-http.ts";
import { backupRoutes } from "./backups.ts";

let data: string;
let folder: string;
let hub: TestHttp;
let cookie: string;
let orders: RestoreOrder[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "motcua-backups-"));
  folder = join(data, "backups");
  orders = [];
});
afterEach(async () => {
  await hub.close();
  rmSync(data, { recursive: true });
});

async function open(engine: "embedded" | "postgresql", start: () => ChildProcess): Promise<void> {
  const shelf = createBackupShelf({ engine, folder, start });
  const trail: TestHttp["access"]["trail"] = { note: (...line) => hub.access.trail.note(...line) };
  hub = await createTestHttp({
    parts: { registerRoutes: [backupRoutes({ shelf, trail, restore: (order) => orders.push(order) })] },
  });
  cookie = await hub.signedInAs("administrator");
}
const put = (name: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
};
const older = "motcua-2026-11-22-200000.db";
const newer = "motcua-2026-11-23-200130.db";

it("finished backups are told, the newest first, each with the time of its name", async () => {
  await open("embedded", () => spawnBackup(data));
  expect((await hub.ask("GET", "/api/v1/backups", { cookie })).json().backups).toEqual([]);
  put(older, "one");
  put(newer, "other");
  put(`${newer}.partial`, "half");
  put("notes.txt", "not one");
  expect((await hub.ask("GET", "/api/v1/backups", { cookie })).json()).toMatchObject({
    engine: "embedded",
    folder,
    backups: [
      { name: newer, madeAt: Date.UTC(2026, 10, 23, 20, 1, 30), bytes: 5 },
      { name: older, madeAt: Date.UTC(2026, 10, 22, 20), bytes: 3 },
    ],
  });
});

it("one is made while the database is in use, checked, told and noted", async () => {
  const store = await openSqliteStore({ file: databaseFileIn(data) });
  try {
    await open("embedded", () => spawnBackup(data));
    const made = await hub.ask("POST", "/api/v1/backups", { cookie, body: {} });
    expect(made.statusCode).toBe(200);
    const [backup] = made.json().backups;
    expect(readdirSync(folder)).toEqual([backup.name]);
    expect(backup.bytes).toBeGreaterThan(0);
    expect((await hub.audit())[0]).toMatchObject({ what: "backup-made", detail: backup.name });
  } finally {
    await store.close();
  }
});

it("one that cannot be made is refused by name, and the next may be tried", async () => {
  await open("embedded", () => spawn(process.execPath, ["-e", "process.exit(1)"]));
  for (const _again of [1, 2]) {
    const answer = await hub.ask("POST", "/api/v1/backups", { cookie, body: {} });
    expect(answer.json().refused.code).toBe("backup-failed");
  }
});

it("a backup is taken away whole, which leaves a line, and no other file of the hub is", async () => {
  await open("embedded", () => spawnBackup(data));
  put(newer, "everything");
  writeFileSync(join(data, older), "beside the folder");
  const taken = await hub.ask("GET", `/api/v1/backups/${newer}`, { cookie });
  expect([taken.body, taken.headers["content-length"]]).toEqual(["everything", "10"]);
  expect(taken.headers["content-disposition"]).toBe(`attachment; filename="${newer}"`);
  expect((await hub.audit())[0]).toMatchObject({ what: "backup-exported", detail: newer });
  for (const name of [older, `..%2f${older}`, "%2e%2e", "notes.txt", `${newer}.partial`, "x".repeat(5_000)]) {
    const answer = await hub.ask("GET", `/api/v1/backups/${name}`, { cookie });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  }
});

it("with PostgreSQL there is none to make", async () => {
  await open("postgresql", () => spawnBackup(data));
  expect((await hub.ask("GET", "/api/v1/backups", { cookie })).json().engine).toBe("postgresql");
  const answer = await hub.ask("POST", "/api/v1/backups", { cookie, body: {} });
  expect(answer.json().refused.code).toBe("backup-failed");
});

it.each<StaffRole>(["officer", "reception", "supervisor"])(
  "S1 a %s sees, makes and takes none",
  async (role) => {
    await open("embedded", () => spawnBackup(data));
    put(newer, "everything");
    const other = await hub.signedInAs(role);
    const answers = [
      await hub.ask("GET", "/api/v1/backups", { cookie: other }),
      await hub.ask("POST", "/api/v1/backups", { cookie: other, body: {} }),
      await hub.ask("GET", `/api/v1/backups/${newer}`, { cookie: other }),
      await hub.ask("GET", `/api/v1/backups/${newer}`),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 401]);
    expect(readdirSync(folder)).toEqual([newer]);
  },
);

it("an administrator may have the hub put back to a backup that is there, which leaves a line", async () => {
  await open("embedded", () => spawnBackup(data));
  put(newer, "everything");
  const answer = await hub.ask("POST", `/api/v1/backups/${newer}/restore`, { cookie, body: {} });
  expect(answer.json()).toEqual({ restoring: newer });
  await expect.poll(() => orders).toMatchObject([{ name: newer, file: join(folder, newer) }]);
  expect((await hub.audit())[0]).toMatchObject({ what: "restore-begun", detail: newer });
  // this hub closes now: a second press, or another administrator, orders nothing more
  for (const path of [`/api/v1/backups/${newer}/restore`, "/api/v1/backups"]) {
    const again = await hub.ask("POST", path, { cookie, body: {} });
    expect(again.json().refused.code).toBe("too-many-requests");
  }
  expect(orders).toHaveLength(1);
});

it("a backup that is not there is refused by name, and another may be asked for", async () => {
  await open("embedded", () => spawnBackup(data));
  put(newer, "everything");
  const restored = (name: string) => hub.ask("POST", `/api/v1/backups/${name}/restore`, { cookie, body: {} });
  expect((await restored(older)).json().refused.code).toBe("unknown-backup");
  expect((await restored(newer)).json()).toEqual({ restoring: newer });
});
