import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { leftOpenSince, openResources } from "./open-resources.ts";

const atOnce = { waitMillis: 0 };
const patiently = { waitMillis: 3_000 };

test("a server left listening is named, and a closed one is not", async () => {
  const before = openResources();
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  expect(await leftOpenSince(before, atOnce)).toEqual(["1 × TCPServerWrap"]);
  server.close();
  expect(await leftOpenSince(before, patiently)).toEqual([]);
});

test("a ticking timer is named, one that keeps nothing alive is not", async () => {
  const before = openResources();
  const ticking = setInterval(() => {}, 60_000);
  expect(await leftOpenSince(before, atOnce)).toEqual(["1 × Timeout"]);
  ticking.unref();
  expect(await leftOpenSince(before, patiently)).toEqual([]);
  clearInterval(ticking);
});

test("a child process still running is named", async () => {
  const before = openResources();
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: "ignore" });
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 60000)"], { stdio: "ignore" });
  expect((await leftOpenSince(before, atOnce)).join()).toContain("ProcessWrap");
  const gone = [once(child, "exit"), once(other, "exit")];
  child.kill();
  other.kill();
  await Promise.all(gone);
  expect(await leftOpenSince(before, patiently)).toEqual([]);
});
