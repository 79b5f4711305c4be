import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const file = (name: string) => join(import.meta.dirname, name);
const check = (...options: string[]) =>
  spawnSync(process.execPath, [file("check-arguments.ts"), ...options], { encoding: "utf8" });

test("options that the agent would not take stop an installation with a sentence", () => {
  expect(check("--hub", "https://motcua.lan:3000", "--name", "Kiosk cửa chính").status).toBe(0);
  const wrong = check("--hub", "motcua");
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining("--hub")]);
  expect(check("--hub", "https://motcua.lan:3000", "--colour", "red").status).toBe(2);
});

test("the script fills in every place that the service leaves open", () => {
  const service = readFileSync(file("motcua-agent.service"), "utf8");
  const script = readFileSync(file("install-debian.sh"), "utf8");
  const places = new Set([...service.matchAll(/@([A-Z]+)@/g)].map(([place]) => place));
  expect([...places].filter((place) => !script.includes(`s|${place}|`))).toEqual([]);
  expect(spawnSync("sh", ["-n", file("install-debian.sh")]).status).toBe(0);
});
