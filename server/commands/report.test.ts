import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseFileIn, openSqliteStore } from "../store/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { openOffice } from "../testing/office.ts";

let folder: TempFolder;
let store: Store;
let office: Awaited<ReturnType<typeof openOffice>>;

beforeEach(async () => {
  folder = createTempFolder("report");
  store = await openSqliteStore({ file: databaseFileIn(folder.file("data")) });
  office = await openOffice({ store });
});
afterEach(async () => {
  await office.desk().close();
  await store.close();
  folder.close();
});

function report(...given: string[]): Promise<{ readonly code: number; readonly said: string }> {
  const program = new URL("report.ts", import.meta.url).pathname;
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

const days = ["--from", "2026-11-01", "--to", "2026-11-30"];

test("a report is made beside a hub that has the store open, with an anchor and a line in the audit", async () => {
  const { site } = office;
  const head = await store.journal.head(site);
  const { code, said } = await report(...days, "--format", "csv", "--out", "thang-11.csv");
  expect([code, said]).toEqual([0, expect.stringContaining(`${head?.seq}:${head?.hash.slice(0, 16)}`)]);
  const text = readFileSync(folder.file("thang-11.csv"), "utf8");
  expect(text.startsWith("\uFEFFBÁO CÁO")).toBe(true);
  expect(text).toContain(head?.hash);
  expect(await store.anchors.all(site)).toMatchObject([{ seq: head?.seq, hash: head?.hash }]);
  expect(await store.audit.find(site, {}, { skip: 0, limit: 1 })).toMatchObject([
    { who: "machine", what: "report-exported" },
  ]);
});

test("a file that is there is kept unless it may be replaced", async () => {
  writeFileSync(folder.file("old.json"), "old");
  const asked = [...days, "--format", "json", "--out", "old.json"];
  const refused = await report(...asked);
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining("add --force to replace it")]);
  expect(readFileSync(folder.file("old.json"), "utf8")).toBe("old");
  expect(await store.anchors.all(office.site)).toEqual([]);
  expect((await report(...asked, "--force")).code).toBe(0);
  expect(JSON.parse(readFileSync(folder.file("old.json"), "utf8")).title).toBe("BÁO CÁO");
});
