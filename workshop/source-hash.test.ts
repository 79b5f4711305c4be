import { mkdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTempFolder, type TempFolder } from "../e2e/environment/temp-folder.ts";
import { hashSources } from "./source-hash.ts";

let folder: TempFolder;
beforeEach(() => {
  folder = createTempFolder("hash");
  for (const path of ["screen/parts", "screen/dist", "other"]) {
    mkdirSync(folder.file(path), { recursive: true });
  }
  writeFileSync(folder.file("screen/main.tsx"), "main");
  writeFileSync(folder.file("screen/parts/button.tsx"), "button");
  writeFileSync(folder.file("lock.json"), "{}");
});
afterEach(() => folder.close());

const hash = () => hashSources(folder.path, ["screen", "lock.json"]);

test("a source that changes, comes, goes or moves changes the hash", () => {
  const seen = [hash()];
  writeFileSync(folder.file("screen/parts/button.tsx"), "other");
  seen.push(hash());
  writeFileSync(folder.file("screen/parts/link.tsx"), "link");
  seen.push(hash());
  writeFileSync(folder.file("lock.json"), "{ }");
  seen.push(hash());
  expect(new Set(seen).size).toBe(seen.length);
});

test("tests, built files and other folders do not change it", () => {
  const before = hash();
  writeFileSync(folder.file("screen/main.test.tsx"), "test");
  writeFileSync(folder.file("screen/dist/main.js"), "built");
  writeFileSync(folder.file("other/x.ts"), "x");
  expect(hash()).toBe(before);
});
