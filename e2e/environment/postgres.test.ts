import { existsSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { startPostgres } from "./postgres.ts";

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("two servers run beside each other, each with its own data, and leave nothing behind", async () => {
  const [one, other] = await Promise.all([startPostgres(), startPostgres()]);
  try {
    await ask(one.url, "create table ticket (number text)");
    await ask(one.url, "insert into ticket values ('C015')");
    expect(await ask(one.url, "select number from ticket")).toEqual([{ number: "C015" }]);
    await expect(ask(other.url, "select number from ticket")).rejects.toThrow("does not exist");
    expect(await ask(other.url, "show fsync")).toEqual([{ fsync: "on" }]);
    expect(await ask(other.url, "show synchronous_commit")).toEqual([{ synchronous_commit: "on" }]);
    expect(await ask(other.url, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
  expect([one, other].filter(({ dataFolder }) => existsSync(dataFolder))).toEqual([]);
  await expect(ask(one.url, "select 1")).rejects.toThrow("ECONNREFUSED");
});
