import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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

const serviceHost = "/usr/lib/mono/4.5/mono-service.exe";
const canHostServices = spawnSync("sh", ["-c", `command -v mcs && test -e ${serviceHost}`]).status === 0;

/** Says what happens to it, and ends when it is asked to. */
const child = `
  import { appendFileSync } from "node:fs";
  const say = (what) => appendFileSync("said.txt", process.pid + " " + what + "\\n");
  say("started with " + JSON.stringify(process.argv.slice(2)));
  process.stdin.once("close", () => { say("asked to end"); process.exit(0); }).resume();
`;

test.skipIf(!canHostServices)(
  "the service of Windows starts the agent, again when it is killed, and asks it to end at a stop",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "motcua-service-"));
    const service = join(folder, "motcua-agent.exe");
    const compiled = spawnSync(
      "mcs",
      ["-langversion:5", `-out:${service}`, "-r:System.ServiceProcess.dll", file("windows-service.cs")],
      { encoding: "utf8" },
    );
    expect(compiled.stderr).not.toContain("error");
    writeFileSync(join(folder, "child.mjs"), child);
    const awkward = ['a "b" c', "ends \\", "Kiosk cửa chính"];
    const host = spawn(
      "mono",
      [
        "--debug",
        serviceHost,
        `-l:${join(folder, "lock")}`,
        "-n:motcua-agent",
        `-d:${folder}`,
        service,
        folder,
        process.execPath,
        "child.mjs",
        ...awkward,
      ],
      { stdio: "ignore" },
    );
    const gone = once(host, "exit");
    const said = () => {
      const file = join(folder, "said.txt");
      const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
      return lines.filter((line) => line !== "").map((line) => line.split(/ (.*)/, 2) as [string, string]);
    };
    const started = `started with ${JSON.stringify(awkward)}`;
    const patience = { timeout: 30_000 };
    try {
      await expect.poll(() => said().map(([, what]) => what), patience).toEqual([started]);
      process.kill(Number(said()[0]?.[0]), "SIGKILL");
      await expect.poll(() => said().map(([, what]) => what), patience).toEqual([started, started]);
      host.kill("SIGTERM");
      await expect.poll(() => said().at(-1)?.[1], patience).toBe("asked to end");
    } finally {
      host.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
