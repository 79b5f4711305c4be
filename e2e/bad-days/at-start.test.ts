import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { sqliteKnex } from "@motcua/server/store/sqlite/sqlite-connections.ts";
import { databaseFileIn, openSqliteStore } from "@motcua/server/store/sqlite-store.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  beginHubProcess,
  HubDidNotStart,
  type HubProcess,
  startHubProcess,
} from "../environment/hub-process.ts";
import { createTempFolder, type TempFolder } from "../environment/temp-folder.ts";

let folder: TempFolder;
let hub: HubProcess | null = null;

beforeEach(() => {
  folder = createTempFolder("bad-start");
});

afterEach(async () => {
  await hub?.kill();
  hub = null;
  folder.close();
});

interface Started {
  readonly port?: number;
  readonly dataFolder?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

const partsOf = ({ port = 0, dataFolder = folder.file("data"), settings = {} }: Started) => ({
  dataFolder,
  siteFile: null,
  port,
  setupToken: "only-for-a-bad-start-01",
  settings,
  nodeOptions: [],
});
const start = (parts: Started) => startHubProcess(partsOf(parts));

/** What a hub said that ended before it was ready: sentences for a person, and no stack. */
async function refusedStart(parts: Started): Promise<string> {
  const problem: unknown = await start(parts).then(
    (started) => {
      hub = started;
      return null;
    },
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(HubDidNotStart);
  const { exitCode, said } = problem as HubDidNotStart;
  expect(exitCode).toBe(1);
  expect(said).not.toMatch(/\n\s+at /);
  return said;
}

test("a port in use stops the start with a sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const said = await refusedStart({ port });
  expect(said).toContain("Cổng đã có chương trình khác dùng");
  expect(said).toContain(`The port is in use by another program (PORT ${port})`);
  other.close();
  await once(other, "close");
});

test("a data folder that cannot be made or written stops the start with a sentence", async () => {
  // A file where a folder is needed: rights alone would not stop an administrator of the machine.
  writeFileSync(folder.file("taken"), "");
  const said = await refusedStart({ dataFolder: folder.file("taken", "data") });
  expect(said).toContain(folder.file("taken"));
  expect(said).toContain("Nơi này phải là một thư mục (DATA_DIR)");
  expect(said).toContain("This place must be a folder (DATA_DIR)");
});

test("a database that cannot be written stops the start with a sentence", async () => {
  mkdirSync(databaseFileIn(folder.file("data")), { recursive: true });
  const said = await refusedStart({});
  expect(said).toContain(databaseFileIn(folder.file("data")));
  expect(said).toContain("has no right to write");
});

test("a database of a newer program stops the start with a sentence and is left alone", async () => {
  const file = databaseFileIn(folder.file("data"));
  await (await openSqliteStore({ file })).close();
  const future = sqliteKnex(file, [], 1);
  await future("migrations").insert({ name: "999-from-the-future", batch: 9, migration_time: 0 });
  const said = await refusedStart({});
  expect(said).toContain("phiên bản mới hơn");
  expect(said).toContain("made by a newer version of this program");
  expect(await future("migrations").where({ name: "999-from-the-future" }).first("batch")).toEqual({
    batch: 9,
  });
  await future.destroy();
});

test("a file that is no database stops the start with a sentence", async () => {
  mkdirSync(folder.file("data"));
  writeFileSync(databaseFileIn(folder.file("data")), "Không phải cơ sở dữ liệu.\n".repeat(100));
  expect(await refusedStart({})).toContain("is not a database of this program");
});

test("a second hub on the same data stops with a sentence, and the first works on", async () => {
  hub = await start({});
  const first = hub;
  const said = await refusedStart({});
  expect(said).toContain("is in use by another program");
  const health = await fetch(`${first.url}/api/v1/health`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ ready: true, engine: "sqlite" });
  expect(await first.stop()).toBe(0);
});

test("a hub that is stopped while it starts ends properly, and its data serve the next start", async () => {
  const begun = beginHubProcess(partsOf({}));
  // from here on it has something to close
  await expect.poll(() => existsSync(databaseFileIn(folder.file("data"))), { timeout: 60_000 }).toBe(true);
  expect(await begun.stop()).toBe(0);
  hub = await start({});
  expect(await hub.stop()).toBe(0);
});

test("a database server that is not there stops the start with a sentence without the password", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  const settings = { DATABASE_URL: `postgres://motcua:rat-bi-mat@127.0.0.1:${port}/motcua` };
  const said = await refusedStart({ settings });
  expect(said).toContain("cannot be reached");
  expect(said).not.toContain("rat-bi-mat");
});

test.each([
  ["PORT", "một"],
  ["HOST", "not a host"],
  ["HOST", "no-such-machine.invalid"],
  ["DATABASE_URL", "mysql://somewhere/else"],
  ["PUBLIC_URL", "office"],
  ["SITE_FILE", "/there/is/no/such/file.json"],
  ["HARDWARE_AGENT", "sometimes"],
  ["TLS_CERT_FILE", "/there/is/no/such/file.pem"],
] as const)("a wrong %s stops the start with a sentence that says so", async (name, value) => {
  const pair = name === "TLS_CERT_FILE" ? { TLS_KEY_FILE: value } : {};
  const said = await refusedStart({ settings: { [name]: value, ...pair } });
  expect(said).toMatch(name);
});
