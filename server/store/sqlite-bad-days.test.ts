import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrations } from "./migrations/migrations.ts";
import { createSqlStore } from "./sql/sql-store.ts";
import { sqliteEngine } from "./sql/sqlite-engine.ts";
import { openingError } from "./sqlite/opening-error.ts";
import { sqliteKnex } from "./sqlite/sqlite-connections.ts";
import { openSqliteConnections, openSqliteReading, openSqliteStore } from "./sqlite-store.ts";
import { StoreOpenError, StoreUnavailableError } from "./store-errors.ts";
import { answerRow, binhSon, commitOf, ids, journalRow, legRow, ticketRow } from "./testing/sample-rows.ts";

let folder: TempFolder;
let file: string;

beforeEach(() => {
  folder = createTempFolder("sqlite");
  file = folder.file("data", "motcua.db");
});

afterEach(() => folder.close());

/** What an attempt was refused with; fails when it was not. */
async function refusal(attempt: Promise<unknown>): Promise<StoreOpenError> {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreOpenError);
  return error as StoreOpenError;
}

/** A process of its own that opens the store and keeps it. */
async function hubElsewhere() {
  const store = new URL("sqlite-store.ts", import.meta.url).href;
  const code = `const { openSqliteStore } = await import(${JSON.stringify(store)});
    await openSqliteStore({ file: ${JSON.stringify(file)} }); console.log("open"); setInterval(() => {}, 1000);`;
  const hub = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(createInterface(hub.stdout), "line");
  const kill = async () => {
    const gone = once(hub, "close");
    hub.kill("SIGKILL");
    await gone;
  };
  return { kill };
}

describe("opening the SQLite store", () => {
  test("T2 it writes ahead, with a full sync at every commit", async () => {
    const connections = await openSqliteConnections(folder.file("direct.db"), migrations);
    const pragma = async (name: string) =>
      Object.values((await connections.writer.raw(`pragma ${name}`))[0])[0];
    expect(await pragma("journal_mode")).toBe("wal");
    expect(await pragma("synchronous")).toBe(2);
    expect(await pragma("foreign_keys")).toBe(1);
    expect(await pragma("secure_delete")).toBe(1);
    expect(await pragma("busy_timeout")).toBe(5_000);
    await connections.close();
  });

  test("the folder is made, and closing leaves one whole file", async () => {
    const store = await openSqliteStore({ file });
    await store.journal.append([commitOf({ events: [journalRow(1)] })]);
    await store.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test("a second hub on the same file is refused with a sentence, until the first has closed", async () => {
    const store = await openSqliteStore({ file });
    const refused = await refusal(openSqliteStore({ file }));
    expect(refused.code).toBe("in-use");
    expect(refused.sentence.vi).toContain(file);
    expect(refused.sentence.en).toContain("in use");
    await store.close();
    await (await openSqliteStore({ file })).close();
  });

  test("a hub in another process is noticed, and its lock goes with a SIGKILL", async () => {
    const other = await hubElsewhere();
    expect((await refusal(openSqliteStore({ file }))).code).toBe("in-use");
    await other.kill();
    await (await openSqliteStore({ file })).close();
  });

  test("a database of a newer program is refused and left alone", async () => {
    await (await openSqliteStore({ file })).close();
    const future = sqliteKnex(file, [], 1);
    await future("migrations").insert({ name: "999-from-the-future", batch: 9, migration_time: 0 });
    await future.destroy();
    expect((await refusal(openSqliteStore({ file }))).code).toBe("newer-than-program");
    expect((await refusal(openSqliteReading({ file }))).code).toBe("newer-than-program");
  });

  test("a file that is no database is refused and left alone", async () => {
    mkdirSync(folder.file("data"));
    writeFileSync(file, "Biên bản họp, không phải cơ sở dữ liệu.\n".repeat(100));
    expect((await refusal(openSqliteStore({ file }))).code).toBe("not-a-database");
    expect((await refusal(openSqliteReading({ file }))).code).toBe("not-a-database");
  });

  test("a place that cannot be written is refused with a sentence", async () => {
    writeFileSync(folder.file("taken"), "");
    expect((await refusal(openSqliteStore({ file: folder.file("taken", "motcua.db") }))).code).toBe(
      "no-rights",
    );
    mkdirSync(folder.file("folder.db"));
    expect((await refusal(openSqliteStore({ file: folder.file("folder.db") }))).code).toBe("no-rights");
    expect((await refusal(openSqliteReading({ file: folder.file("none", "motcua.db") }))).code).toBe(
      "missing",
    );
    for (const code of ["EACCES", "EROFS", "SQLITE_READONLY", "SQLITE_CANTOPEN"]) {
      expect(openingError(Object.assign(new Error("no"), { code }), file)).toMatchObject({
        code: "no-rights",
      });
    }
  });

  test("a migration that a power cut left half done is done again", async () => {
    await (await openSqliteStore({ file })).close();
    const left = sqliteKnex(file, [], 1);
    await left("migrations_lock").update({ is_locked: 1 });
    await left.destroy();
    await (await openSqliteStore({ file })).close();
  });

  test("the journal can be read beside a running hub and cannot be written there", async () => {
    const store = await openSqliteStore({ file });
    const reading = await openSqliteReading({ file });
    await store.journal.append([commitOf({ events: [journalRow(1)] })]);
    expect(await reading.journal.read(binhSon, 0, 9)).toEqual([journalRow(1)]);
    expect(await reading.journal.sites()).toEqual([binhSon]);
    await reading.close();
    await store.close();
  });
});

describe("SQLite on bad days", () => {
  const big = (seq: number) =>
    commitOf({
      events: [journalRow(seq, { data: "x".repeat(40_000) })],
      answers: [answerRow(`of ${seq}`)],
      tickets: [ticketRow("one")],
      legs: [legRow("one")],
    });

  test("T2 a full disk refuses, half writes nothing, and work goes on when there is room again", async () => {
    const connections = await openSqliteConnections(folder.file("full.db"), migrations);
    const store = createSqlStore(sqliteEngine, connections);
    const [{ page_count: pages }] = await connections.writer.raw("pragma page_count");
    await connections.writer.raw(`pragma max_page_count = ${pages}`);

    await expect(store.check()).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(store.journal.append([big(1)])).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(store.check()).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(await store.journal.head(binhSon)).toBeNull();
    expect(await store.answers.find(binhSon, "device:kiosk", ids.command("of 1"))).toBeNull();
    expect(await store.readModel.leg(binhSon, ids.leg("one"))).toBeNull();

    await connections.writer.raw("pragma max_page_count = 1000000");
    await store.check();
    expect(await store.journal.append([big(1)])).toBe("appended");
    expect((await store.journal.head(binhSon))?.seq).toBe(1);
    await store.close();
  });

  test("T2 a database that became read-only refuses, and work goes on afterwards", async () => {
    const connections = await openSqliteConnections(folder.file("readonly.db"), migrations);
    const store = createSqlStore(sqliteEngine, connections);
    await connections.writer.raw("pragma query_only = on");
    await expect(store.check()).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(store.journal.append([big(1)])).rejects.toBeInstanceOf(StoreUnavailableError);
    await connections.writer.raw("pragma query_only = off");
    await store.check();
    expect(await store.journal.append([big(1)])).toBe("appended");
    await store.close();
  });

  test("a row that breaks a rule of the tables is our own mistake and not called unavailable", async () => {
    const store = await openSqliteStore({ file });
    const broken = commitOf({ events: [{ ...journalRow(1), data: null as unknown as string }] });
    const error: unknown = await store.journal.append([broken]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(StoreUnavailableError);
    await store.close();
  });

  test("P1 an error names the statement and never the words in it", async () => {
    const connections = await openSqliteConnections(folder.file("silent.db"), migrations);
    const store = createSqlStore(sqliteEngine, connections);
    await connections.writer.raw("pragma query_only = on");
    const commit = commitOf({ events: [journalRow(1, { data: "số điện thoại" })] });
    const error: unknown = await store.journal.append([commit]).catch((reason: unknown) => reason);
    expect(String(error)).not.toContain("số điện thoại");
    await store.close();
  });

  test("P1 wiped words are gone from the file, not only from the table", async () => {
    const store = await openSqliteStore({ file });
    const words = { site: binhSon, seq: 1, field: "note", text: "khong-con-dau-vet", salt: "s", at: 5 };
    await store.journal.append([commitOf({ words: [words] })]);
    expect(await store.words.wipe(binhSon, 6)).toBe(1);
    await store.close();
    expect(readFileSync(file).includes("khong-con-dau-vet")).toBe(false);
  });

  test("the last row of a rare type is found by its index", async () => {
    const connections = await openSqliteConnections(folder.file("plan.db"), migrations);
    const store = createSqlStore(sqliteEngine, connections);
    const asked: string[] = [];
    connections.reader.on("query", ({ sql }: { sql: string }) => asked.push(sql));
    await store.journal.lastOfType(binhSon, "settings-changed", 99);
    const plan: { detail: string }[] = await connections.writer.raw(`explain query plan ${asked[0]}`, [
      binhSon,
      binhSon,
      99,
      1,
    ]);
    expect(plan.map((step) => step.detail).join()).toContain("journal_by_type");
    await connections.close();
  });
});
