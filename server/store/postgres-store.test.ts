import { startPostgres, type TestPostgres } from "@motcua/e2e/environment/postgres.ts";
import type { Knex } from "knex";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgresKnex } from "./postgres/postgres-knex.ts";
import { openPostgresReading, openPostgresStore } from "./postgres-store.ts";
import { StoreOpenError, StoreUnavailableError } from "./store-errors.ts";
import { binhSon, commitOf, journalRow } from "./testing/sample-rows.ts";
import { storeContract } from "./testing/store-contract.ts";

let server: TestPostgres;
let admin: Knex;
let made = 0;

beforeAll(async () => {
  server = await startPostgres();
  admin = postgresKnex(server.url);
});

afterAll(async () => {
  await admin.destroy();
  await server.close();
});

async function makeDatabase() {
  made += 1;
  const name = `store_${made}`;
  await admin.raw(`create database ${name}`);
  const url = new URL(server.url);
  url.pathname = name;
  return { name, url: url.href, remove: () => admin.raw(`drop database ${name} with (force)`) };
}

storeContract("PostgreSQL", async () => {
  // A schema is made in a moment, a database takes half a second.
  made += 1;
  const schema = `store_${made}`;
  await admin.raw(`create schema ${schema}`);
  const url = new URL(server.url);
  url.searchParams.set("options", `-c search_path=${schema}`);
  return {
    open: () => openPostgresStore({ url: url.href }),
    remove: () => admin.raw(`drop schema ${schema} cascade`),
  };
});

describe("two hubs on one PostgreSQL", () => {
  test("T1 of two hubs at the same seq exactly one appends, at whatever pace", async () => {
    const { url, remove } = await makeDatabase();
    const hubs = await Promise.all([openPostgresStore({ url }), openPostgresStore({ url })]);
    for (let seq = 1; seq <= 30; seq += 1) {
      const race = hubs.map((hub, place) =>
        hub.journal.append([commitOf({ events: [journalRow(seq, { actor: `hub ${place}` })] })]),
      );
      expect((await Promise.all(race)).toSorted()).toEqual(["appended", "conflict"]);
    }
    expect(await hubs[0].journal.read(binhSon, 0, 99)).toHaveLength(30);
    await Promise.all(hubs.map((hub) => hub.close()));
    await remove();
  });

  test("T1 a hub that holds a site alone meets no conflict while the other goes on appending", async () => {
    const { url, remove } = await makeDatabase();
    const [patient, hasty] = await Promise.all([openPostgresStore({ url }), openPostgresStore({ url })]);
    const nextOf = async (journal: Pick<typeof hasty.journal, "head">) =>
      commitOf({ events: [journalRow(((await journal.head(binhSon))?.seq ?? 0) + 1)] });
    const racing = Array.from({ length: 40 }, async () =>
      hasty.journal.append([await nextOf(hasty.journal)]),
    );
    const held = Array.from({ length: 10 }, () =>
      patient.journal.alone(binhSon, async (journal) => journal.append([await nextOf(journal)])),
    );
    expect(new Set(await Promise.all(held))).toEqual(new Set(["appended"]));
    const written = (await Promise.all(racing)).filter((outcome) => outcome === "appended");
    const seqs = (await patient.journal.read(binhSon, 0, 999)).map((row) => row.seq);
    expect(seqs).toEqual(Array.from({ length: written.length + 10 }, (_, place) => place + 1));
    await Promise.all([patient.close(), hasty.close()]);
    await remove();
  });
});

describe("PostgreSQL on bad days", () => {
  test("T2 a database that is read-only or gone refuses, half writes nothing, and goes on afterwards", async () => {
    const { name, url, remove } = await makeDatabase();
    const store = await openPostgresStore({ url });
    const commit = commitOf({ events: [journalRow(1)] });

    await admin.raw("alter system set default_transaction_read_only = on");
    await admin.raw("select pg_reload_conf()");
    await expect
      .poll(() => store.check().catch((error: unknown) => error))
      .toBeInstanceOf(StoreUnavailableError);
    await expect(store.journal.append([commit])).rejects.toBeInstanceOf(StoreUnavailableError);
    await admin.raw("set default_transaction_read_only = off");
    await admin.raw("alter system reset default_transaction_read_only");
    await admin.raw("select pg_reload_conf()");
    await expect.poll(() => store.check().catch((error: unknown) => error)).toBeUndefined();

    await admin.raw("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", [name]);
    const outcome = await store.journal.append([commit]).catch((error: unknown) => error);
    if (outcome !== "appended") expect(outcome).toBeInstanceOf(StoreUnavailableError);
    await expect.poll(() => store.check().catch((error: unknown) => error)).toBeUndefined();
    if (outcome !== "appended") expect(await store.journal.append([commit])).toBe("appended");
    expect(await store.journal.read(binhSon, 0, 9)).toHaveLength(1);
    await store.close();
    await remove();
  });

  test("an address where nobody answers, a wrong password and a newer database each get their sentence", async () => {
    const { url, remove } = await makeDatabase();
    const nobody = new URL(url);
    nobody.port = "1";
    await expect(openPostgresStore({ url: nobody.href })).rejects.toMatchObject({ code: "unreachable" });
    const stranger = new URL(url);
    stranger.password = "wrong-secret";
    const refused: unknown = await openPostgresStore({ url: stranger.href }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreOpenError);
    expect(refused).toMatchObject({ code: "no-rights" });
    expect(String(refused)).not.toContain("wrong-secret");
    await expect(openPostgresReading({ url })).rejects.toMatchObject({ code: "not-a-database" });

    await (await openPostgresStore({ url })).close();
    const visitor = postgresKnex(url);
    await visitor("migrations").insert({
      name: "999-from-the-future",
      batch: 9,
      migration_time: new Date(0),
    });
    await visitor.destroy();
    await expect(openPostgresStore({ url })).rejects.toMatchObject({ code: "newer-than-program" });
    await expect(openPostgresReading({ url })).rejects.toMatchObject({ code: "newer-than-program" });
    await remove();
  });

  test("many hubs that open an empty database at once make its tables once", async () => {
    const { url, remove } = await makeDatabase();
    const hubs = await Promise.all([1, 2, 3, 4].map(() => openPostgresStore({ url })));
    for (const hub of hubs) await hub.check();
    await Promise.all(hubs.map((hub) => hub.close()));
    await remove();
  });
});
