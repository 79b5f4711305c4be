import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLogFile } from "./log-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("years of lines take no more room than two files, and the newest are there", () => {
  const file = join(folder, "agent.log");
  const write = openLogFile({ file, limitBytes: 500 });
  for (let nth = 0; nth < 200; nth++) write(`line ${nth} – máy in`);
  expect(readdirSync(folder).toSorted()).toEqual(["agent.log", "agent.log.1"]);
  const [now, before] = [file, `${file}.1`].map((each) => readFileSync(each, "utf8"));
  expect(Buffer.byteLength(now ?? "")).toBeLessThanOrEqual(500);
  expect(Buffer.byteLength(before ?? "")).toBeLessThanOrEqual(500);
  const lines = `${before}${now}`.trimEnd().split("\n");
  expect(lines.at(-1)).toBe("line 199 – máy in");
  expect(lines[0]).toBe(`line ${200 - lines.length} – máy in`);
});

test("a folder that is gone stops nobody", () => {
  const write = openLogFile({ file: join(folder, "gone", "agent.log"), limitBytes: 500 });
  expect(() => write("a ticket was printed")).not.toThrow();
});
