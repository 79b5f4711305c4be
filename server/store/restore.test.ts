import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backupSqlite, roomOnDisk } from "./backup.ts";
import { restoreSqlite } from "./restore.ts";
import { sqliteKnex } from "./sqlite/sqlite-connections.ts";
import { openSqliteStore } from "./sqlite-store.ts";
import { foundWithTickets, morning } from "./testing/chained-journal.ts";
import { binhSon, commitOf, deviceRow, ids, pairingRow, ticketRow, today } from "./testing/sample-rows.ts";
import { verifyJournal } from "./verify-journal.ts";

const binhGiang = ids.site("binh-giang");
const noon = morning + 4 * 3_600_000;

let folder: TempFolder;
let file: string;
let backup: string;

/** A hub's folder with a backup of two offices, after which one gave out more numbers. */
beforeEach(async () => {
  folder = createTempFolder("restore");
  file = folder.file("data", "motcua.db");
  const store = await openSqliteStore({ file });
  await foundWithTickets(store, 15);
  await foundWithTickets(store, 3, binhGiang);
  await store.devices.save(deviceRow("kiosk"));
  await store.devices.savePairing(pairingRow("grant"));
  await store.people.openSession({
    digest: "session",
    site: binhSon,
    person: ids.person("officer"),
    created_at: morning,
    seen_at: morning,
    address: "192.168.1.20",
    agent: "Chrome 109, Windows",
    seat: "",
    expires_at: noon * 2,
  });
  backup = (
    await backupSqlite({ file, folder: folder.file("backups"), keep: 14, now: morning, roomIn: roomOnDisk })
  ).file;
  await store.journal.append([commitOf({ tickets: [ticketRow("later", { number: "C040" })] })]);
  await store.close();
});

afterEach(() => folder.close());

describe("restoring", () => {
  test("T1 the backup stands in place, whole, in a new epoch whose numbers lie above all given", async () => {
    const { sites } = await restoreSqlite({ file, backup, now: noon });
    expect(sites).toEqual([
      { site: binhGiang, epoch: 2, day: today, numberFloor: 2_003 },
      { site: binhSon, epoch: 2, day: today, numberFloor: 2_040 },
    ]);
    const store = await openSqliteStore({ file });
    const head = await store.journal.head(binhSon);
    expect(head).toMatchObject({ seq: 17, epoch: 2 });
    const [begun] = await store.journal.read(binhSon, 16, 9);
    expect(begun).toMatchObject({ type: "epoch-begun", at: noon, day: today });
    expect(JSON.parse(begun?.data ?? "")).toEqual({ epoch: 2, day: today, numberFloor: 2_040 });
    expect(await verifyJournal(store.journal, binhSon, new Map())).toMatchObject({ kind: "fits", rows: 17 });
    expect(await store.devices.byId(binhSon, ids.device("kiosk"))).toEqual(deviceRow("kiosk"));
    await store.close();
  });

  test("what was there before is kept beside it and can be opened", async () => {
    const { setAside } = await restoreSqlite({ file, backup, now: noon });
    expect(setAside).toContain("before-restore-2026-11-23-050000");
    const before = await openSqliteStore({ file: `${setAside}/motcua.db` });
    expect((await before.journal.head(binhSon))?.epoch).toBe(1);
    expect(
      await before.readModel.tickets(binhSon, { from: today, until: ids.day("2026-11-24") }),
    ).toHaveLength(16);
    await before.close();
  });

  test("S1 who signed out or used a grant since the backup is not let in by it", async () => {
    await restoreSqlite({ file, backup, now: noon });
    const store = await openSqliteStore({ file });
    expect(await store.people.session("session")).toBeNull();
    expect(await store.devices.pairing("digest of grant")).toBeNull();
    await store.close();
  });

  test("T1 a restore on the day after skips numbers of that day, of which the backup knows nothing", async () => {
    const { sites } = await restoreSqlite({ file, backup, now: noon + 86_400_000 });
    expect(sites[1]).toEqual({ site: binhSon, epoch: 2, day: "2026-11-24", numberFloor: 2_000 });
  });

  test("T1 a second restore of the same backup goes above the first, readable or not", async () => {
    await restoreSqlite({ file, backup, now: noon });
    const second = await restoreSqlite({ file, backup, now: noon + 1 });
    expect(second.sites[1]).toEqual({ site: binhSon, epoch: 3, day: today, numberFloor: 4_040 });
    writeFileSync(file, "hỏng hẳn");
    const third = await restoreSqlite({ file, backup, now: noon + 2 });
    expect(third.sites[1]?.epoch).toBeGreaterThan(3);
    expect(third.sites[1]?.numberFloor).toBeGreaterThan(4_040);
  });

  test("D1 time in the journal does not run back when the machine's clock was put back", async () => {
    await restoreSqlite({ file, backup, now: morning - 86_400_000 });
    const store = await openSqliteStore({ file });
    expect(await verifyJournal(store.journal, binhSon, new Map())).toMatchObject({ kind: "fits" });
    await store.close();
  });

  test("a power cut's write-ahead log goes aside with its database and not into the restored one", async () => {
    const store = await openSqliteStore({ file });
    await store.journal.append([commitOf({ tickets: [ticketRow("last", { number: "C050" })] })]);
    for (const part of ["", "-wal"]) copyFileSync(`${file}${part}`, folder.file(`cut${part}`));
    await store.close();
    for (const part of ["", "-wal"]) copyFileSync(folder.file(`cut${part}`), `${file}${part}`);
    const { setAside, sites } = await restoreSqlite({ file, backup, now: noon });
    expect(sites[1]?.numberFloor).toBe(2_050);
    expect(readdirSync(setAside ?? "")).toContain("motcua.db");
    const restored = await openSqliteStore({ file });
    const tickets = await restored.readModel.tickets(binhSon, { from: today, until: ids.day("2026-11-24") });
    expect(tickets).toHaveLength(15);
    await restored.close();
  });

  test("a new machine without a database takes the backup", async () => {
    const fresh = folder.file("fresh", "motcua.db");
    const { setAside, sites } = await restoreSqlite({ file: fresh, backup, now: noon });
    expect(setAside).toBeNull();
    expect(sites[1]?.numberFloor).toBe(2_015);
    await (await openSqliteStore({ file: fresh })).close();
  });

  test("while a hub runs on the folder nothing is restored", async () => {
    const hub = await openSqliteStore({ file });
    await expect(restoreSqlite({ file, backup, now: noon })).rejects.toMatchObject({ code: "in-use" });
    expect((await hub.journal.head(binhSon))?.epoch).toBe(1);
    await hub.close();
  });

  test("a damaged backup is refused and the present data stay as they are", async () => {
    const before = readFileSync(file);
    const names = readdirSync(folder.file("data"));
    const damaged = folder.file("damaged.db");
    const attempt = () => restoreSqlite({ file, backup: damaged, now: noon });

    copyFileSync(backup, damaged);
    truncateSync(damaged, statSync(damaged).size - 8_192);
    await expect(attempt()).rejects.toMatchObject({ name: "BackupDamagedError" });

    writeFileSync(damaged, "không phải cơ sở dữ liệu ".repeat(1_000));
    await expect(attempt()).rejects.toMatchObject({ name: "BackupDamagedError" });

    copyFileSync(backup, damaged);
    const forger = sqliteKnex(damaged, [], 1);
    await forger("journal").where({ site: binhSon, seq: 5 }).update({ data: '{"number":"C888"}' });
    await forger.destroy();
    await expect(attempt()).rejects.toThrow("binh-son, seq 5: hash");

    await expect(restoreSqlite({ file, backup: folder.file("none"), now: noon })).rejects.toMatchObject({
      code: "missing",
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder.file("data"))).toEqual(names);
  });
});
