import { execFile } from "node:child_process";
import { copyFileSync, readdirSync } from "node:fs";
import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sqliteKnex } from "../store/sqlite/sqlite-connections.ts";
import { databaseFileIn, openSqliteStore } from "../store/sqlite-store.ts";
import { foundWithTickets } from "../store/testing/chained-journal.ts";
import { binhSon } from "../store/testing/sample-rows.ts";

let folder: TempFolder;
let file: string;
let lastHash: string;

beforeEach(async () => {
  folder = createTempFolder("commands");
  file = databaseFileIn(folder.file("data"));
  const store = await openSqliteStore({ file });
  await foundWithTickets(store, 5);
  lastHash = (await store.journal.head(binhSon))?.hash ?? "";
  await store.close();
});

afterEach(() => folder.close());

interface Outcome {
  readonly code: number;
  readonly said: string;
}

/** Runs a command as a person would, from the folder that holds `data`. */
function run(name: string, ...given: string[]): Promise<Outcome> {
  const program = new URL(`${name}.ts`, import.meta.url).pathname;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...given],
      { cwd: folder.path, env: {}, timeout: 30_000 },
      (error, out, bad) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), said: `${out}${bad}` }),
    );
  });
}

describe("commands", () => {
  test("journal-verify counts the rows, quotes the last hash and compares anchors", async () => {
    const clean = await run("journal-verify", `6:${lastHash.slice(0, 16)}`);
    expect(clean).toMatchObject({ code: 0 });
    expect(clean.said).toContain(`binh-son: 6 dòng đều khớp. Mã băm của dòng cuối: 6:${lastHash}`);
    const wrong = await run("journal-verify", `6:${"0".repeat(64)}`);
    expect(wrong.code).toBe(1);
    expect(wrong.said).toContain("row 6 does NOT fit: it does not fit the anchor");
    const unclear = await run("journal-verify", "six");
    expect(unclear.code).toBe(1);
    expect(unclear.said).toContain('"six" is not an anchor');
  });

  test("journal-verify names the first row that does not fit, and fails", async () => {
    const forger = sqliteKnex(file, [], 1);
    await forger("journal").where({ seq: 4 }).update({ actor: "person:else" });
    await forger.destroy();
    const { code, said } = await run("journal-verify");
    expect(code).toBe(1);
    expect(said).toContain("binh-son: dòng 4 KHÔNG khớp");
    expect(said).toContain("3 rows before it fit");
  });

  test("backup, then restore: the data stand again in a new epoch", async () => {
    const made = await run("backup");
    expect(made.code).toBe(0);
    const [name] = readdirSync(folder.file("data", "backups"));
    expect(made.said).toContain(name);
    const restored = await run("restore", `data/backups/${name}`);
    expect(restored.said).toContain("binh-son: epoch 2 begins.");
    expect(restored.code).toBe(0);
    expect((await run("journal-verify")).said).toContain("all 7 rows fit");
    const again = await run("restore", "--epoch-only");
    expect(again.said).toContain("binh-son: epoch 3 begins.");
  });

  test("restore says how it is used, and refuses while a hub runs or a file is missing", async () => {
    expect((await run("restore")).said).toContain("Usage: restore <backup file>");
    expect(await run("restore", "none.db")).toMatchObject({
      code: 1,
      said: expect.stringContaining("none.db"),
    });
    copyFileSync(file, folder.file("copy.db"));
    const hub = await openSqliteStore({ file });
    const refused = await run("restore", "copy.db");
    await hub.close();
    expect(refused.code).toBe(1);
    expect(refused.said).toContain("is in use by another program");
    expect(refused.said).not.toContain("    at ");
  });

  test("without data each command fails with a sentence, and leaves none behind", async () => {
    folder.close();
    const empty = createTempFolder("empty");
    folder = empty;
    for (const [name, ...given] of [
      ["journal-verify"],
      ["backup"],
      ["journal-rebuild"],
      ["reports-rebuild"],
      ["admin-reset"],
      ["restore", "--epoch-only"],
    ] as const) {
      const { code, said } = await run(name, ...given);
      expect(code).toBe(1);
      expect(said).toContain("Không tìm thấy cơ sở dữ liệu");
      expect(readdirSync(empty.path)).toEqual([]);
    }
  });
});
