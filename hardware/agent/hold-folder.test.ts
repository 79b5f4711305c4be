import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdFolder } from "./hold-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-held-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

test("a second agent waits until the first has ended, and says so once", async () => {
  const first = await holdFolder({ folder, onBusy: () => undefined, wait: soon });
  const onBusy = vi.fn();
  const second = holdFolder({ folder, onBusy, wait: soon });
  await vi.waitFor(() => expect(onBusy).toHaveBeenCalled());
  await first.release();
  await (await second).release();
  expect(onBusy).toHaveBeenCalledTimes(1);
});

test.skipIf(process.platform === "win32")(
  "what an agent left that was killed is taken over without a word",
  async () => {
    const program = `require("node:net").createServer().listen(${JSON.stringify(join(folder, "agent.sock"))}, () => console.log("held"))`;
    const killed = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
    await once(killed.stdout, "data");
    killed.kill("SIGKILL");
    await once(killed, "close");
    expect(existsSync(join(folder, "agent.sock"))).toBe(true);
    const onBusy = vi.fn();
    const held = await holdFolder({ folder, onBusy, wait: soon });
    expect(onBusy).not.toHaveBeenCalled();
    await held.release();
  },
);
