import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sqliteKnex } from "../store/sqlite/sqlite-connections.ts";
import { databaseFileIn, openSqliteStore } from "../store/sqlite-store.ts";
import { openOffice } from "../testing/office.ts";

let folder: TempFolder;
let file: string;

beforeEach(async () => {
  folder = createTempFolder("journal-rebuild");
  file = databaseFileIn(folder.file("data"));
});

afterEach(() => folder.close());

function run(command: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const program = new URL(command, import.meta.url).pathname;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...words],
      { cwd: folder.path, env: {}, timeout: 30_000 },
      (error, out, bad) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), said: `${out}${bad}` }),
    );
  });
}

const rebuild = () => run("journal-rebuild.ts");

async function aDay() {
  const store = await openSqliteStore({ file });
  const office = await openOffice({ store });
  const two = office.officer(2);
  await two.sitsDown();
  await Promise.all(Array.from({ length: 20 }, () => office.takesNumber("civil-status")));
  const { leg } = await two.serves();
  await office.tablet(2).votes(leg, 5);
  await office.untilClock("19:00");
  await store.close();
}

test("journal-rebuild says that the tables agree, and exits with 0", async () => {
  await aDay();
  const { code, said } = await rebuild();
  expect(said).toContain("binh-son: the tables of the reports agree with the journal.");
  expect(code).toBe(0);
});

test("journal-rebuild makes tables anew that went astray, says so, and exits with 1", async () => {
  await aDay();
  const hand = sqliteKnex(file, [], 1);
  await hand("legs").where({ ending: "finished" }).del();
  await hand.destroy();
  const { code, said } = await rebuild();
  expect(said).toContain("binh-son: các bảng báo cáo KHÔNG khớp với sổ nhật ký và đã được dựng lại.");
  expect(code).toBe(1);
  expect((await rebuild()).code).toBe(0);
});

test("journal-rebuild of an empty store has nothing to do", async () => {
  const store = await openSqliteStore({ file });
  await store.close();
  const { code, said } = await rebuild();
  expect(said).toContain("The journal has no rows yet.");
  expect(code).toBe(0);
});

test("reports-rebuild counts the closed days anew, and journal-rebuild does so by the way", async () => {
  await aDay();
  const { code, said } = await run("reports-rebuild.ts");
  expect(said).toContain("binh-son: the figures of 1 closed days were counted anew.");
  expect(code).toBe(0);
  expect((await rebuild()).said).toContain("the figures of 1 closed days were counted anew.");
});

test("journal-export writes every row as it is stored, and nothing over a file that is there", async () => {
  await aDay();
  const { code, said } = await run("journal-export.ts", "journal.jsonl");
  expect([code, said]).toMatchObject([0, expect.stringContaining("rows were written to")]);
  const lines = readFileSync(folder.file("journal.jsonl"), "utf8").trim().split("\n");
  const rows = lines.map((line) => JSON.parse(line));
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, place) => place + 1));
  expect(rows.at(-1)).toMatchObject({ site: "binh-son", type: "day-closed" });
  expect((await run("journal-export.ts", "journal.jsonl")).code).toBe(1);
  expect((await run("journal-export.ts")).code).toBe(1);
});
