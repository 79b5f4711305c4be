import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseFileIn, openSqliteStore } from "../store/sqlite-store.ts";
import { openOffice } from "../testing/office.ts";

let folder: TempFolder;

beforeEach(async () => {
  folder = createTempFolder("import");
  const store = await openSqliteStore({ file: databaseFileIn(folder.file("data")) });
  const office = await openOffice({ store });
  await office.desk().close();
  await store.close();
});
afterEach(() => folder.close());

function bringIn(...given: string[]): Promise<{ readonly code: number; readonly said: string }> {
  const program = new URL("import.ts", import.meta.url).pathname;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...given],
      { cwd: folder.path, env: {}, timeout: 60_000 },
      (error, out, bad) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), said: `${out}${bad}` }),
    );
  });
}

async function journalRows(): Promise<number> {
  const store = await openSqliteStore({ file: databaseFileIn(folder.file("data")) });
  const [site] = await store.journal.sites();
  const head = site === undefined ? null : await store.journal.head(site);
  await store.close();
  return head?.seq ?? 0;
}

const head = "issued_at,service,counter,called_at,started_at,ended_at,rating\n";
const line = "2015-05-04 08:00,A,1,2015-05-04 08:05,2015-05-04 08:06,2015-05-04 08:20,5\n";

test("a file is looked at first and changes nothing; --write brings it in, and the same again is refused", async () => {
  writeFileSync(folder.file("visits.csv"), `${head}${line}`);
  const rows = await journalRows();
  const looked = await bringIn("visits.csv");
  expect([looked.code, looked.said]).toEqual([0, expect.stringContaining("1 visits, 1 ratings, 1 days")]);
  expect(await journalRows()).toBe(rows);
  const written = await bringIn("visits.csv", "--write");
  expect([written.code, written.said]).toEqual([0, expect.stringContaining("It was brought in. Batch:")]);
  const again = await bringIn("visits.csv", "--write");
  expect([again.code, again.said]).toEqual([1, expect.stringContaining("must not be counted twice")]);
}, 120_000);

test("a bad line is named with its number and reason, and nothing is brought in", async () => {
  writeFileSync(folder.file("visits.csv"), `${head}${line}${line.replace(",A,", ",=1+1,")}`);
  const rows = await journalRows();
  const { code, said } = await bringIn("visits.csv", "--write");
  expect([code, said]).toEqual([
    1,
    expect.stringContaining("Line 3, column service: “=1+1” is not in the settings."),
  ]);
  expect(await journalRows()).toBe(rows);
}, 120_000);
