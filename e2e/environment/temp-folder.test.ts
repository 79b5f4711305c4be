import { existsSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createTempFolder } from "./temp-folder.ts";

test("two temp folders of one name are apart, and close removes what is inside", () => {
  const one = createTempFolder("spare");
  const other = createTempFolder("spare");
  try {
    expect(one.path).not.toBe(other.path);
    writeFileSync(one.file("kept.txt"), "x");
    one.close();
    expect(existsSync(one.path)).toBe(false);
    expect(existsSync(other.path)).toBe(true);
  } finally {
    one.close();
    other.close();
  }
});

test("other users may pass through a temp folder, but not list it", () => {
  const folder = createTempFolder("passage");
  try {
    expect(statSync(folder.path).mode & 0o777).toBe(0o711);
  } finally {
    folder.close();
  }
});
