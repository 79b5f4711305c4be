import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BackupParts, backupSqlite } from "./backup.ts";
import { openSqliteReading, openSqliteStore } from "./sqlite-store.ts";
import { createChainedJournal, foundWithTickets, morning } from "./testing/chained-journal.ts";
import { binhSon } from "./testing/sample-rows.ts";

let folder: TempFolder;
let file: string;
let backups: string;

beforeEach(() => {
  folder = createTempFolder("backup");
  file = folder.file("motcua.db");
  backups = folder.file("backups");
});

afterEach(() => folder.close());

const backUp = (parts: Pick<BackupParts, "keep" | "now"> & Partial<BackupParts>) =>
  backupSqlite({ file, folder: backups, roomIn: async () => Number.POSITIVE_INFINITY, ...parts });

describe("backing up", () => {
  test("T2 a backup made while work goes on is one moment of it, whole and checked", async () => {
    const store = await openSqliteStore({ file });
    const journal = createChainedJournal(store);
    await journal.found();
    for (let number = 1; number <= 50; number += 1) await journal.issue(`C${number}`);

    let working = true;
    let issued = 50;
    const work = (async () => {
      while (working) {
        issued += 1;
        await journal.issue(`C${issued}`);
      }
    })();
    const made = await backUp({ keep: 14, now: morning });
    working = false;
    await work;

    expect(made.file).toBe(folder.file("backups", "motcua-2026-11-23-010000.db"));
    const reading = await openSqliteReading({ file: made.file });
    const head = await reading.journal.head(binhSon);
    await reading.close();
    expect(made.sites).toEqual([{ site: binhSon, rows: head?.seq, hash: head?.hash }]);
    expect(head?.seq).toBeGreaterThanOrEqual(51);
    expect((await store.journal.head(binhSon))?.seq).toBe(issued + 1);
    await store.close();
  });

  test("only the newest backups stay, and nothing else in the folder is touched", async () => {
    const store = await openSqliteStore({ file });
    await foundWithTickets(store, 1);
    const day = 86_400_000;
    await backUp({ keep: 3, now: morning - 9 * day });
    writeFileSync(folder.file("backups", "motcua-giu-lai.db"), "");
    for (let night = 1; night <= 3; night += 1) {
      await backUp({ keep: 3, now: morning + night * day });
    }
    expect(readdirSync(backups).toSorted()).toEqual([
      "motcua-2026-11-24-010000.db",
      "motcua-2026-11-25-010000.db",
      "motcua-2026-11-26-010000.db",
      "motcua-giu-lai.db",
    ]);
    await store.close();
  });

  test("a journal that does not fit is not called a backup, and earlier ones stay", async () => {
    const store = await openSqliteStore({ file });
    await foundWithTickets(store, 3);
    await backUp({ keep: 1, now: morning });
    const row = (await store.journal.read(binhSon, 3, 1))[0];
    if (row !== undefined) {
      await store.journal.append([
        { ...nothing, site: binhSon, events: [{ ...row, seq: 5, data: '{"number":"C777"}' }] },
      ]);
    }
    const refused = backUp({ keep: 1, now: morning + 1_000 });
    await expect(refused).rejects.toMatchObject({
      name: "DataUnsoundError",
      message: expect.stringContaining(`The data in ${file} do not fit`),
    });
    expect(readdirSync(backups)).toEqual(["motcua-2026-11-23-010000.db"]);
    await store.close();
  });

  test("T2 a disk with too little room for the copy beside a working hub gets none, and a sentence", async () => {
    const store = await openSqliteStore({ file });
    await foundWithTickets(store, 1);
    const needed = statSync(file).size + statSync(`${file}-wal`).size;
    const refused = backUp({ keep: 1, now: morning, roomIn: async () => needed + 60 * 1024 * 1024 });
    await expect(refused).rejects.toMatchObject({ code: "no-room" });
    expect(readdirSync(backups)).toEqual([]);
    await backUp({ keep: 1, now: morning, roomIn: async () => needed + 70 * 1024 * 1024 });
    expect(readdirSync(backups)).toEqual(["motcua-2026-11-23-010000.db"]);
    await store.close();
  });

  test("without a database there is a sentence, and no empty one is made", async () => {
    const refused = backUp({ keep: 1, now: morning });
    await expect(refused).rejects.toMatchObject({ code: "missing" });
    expect(existsSync(file)).toBe(false);
  });
});

const nothing = {
  answers: [],
  tickets: [],
  legs: [],
  votes: [],
  stays: [],
  touchedDays: [],
  printJobs: [],
  words: [],
};
