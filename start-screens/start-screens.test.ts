import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "motcua-start-"));
});
afterEach(() => rmSync(home, { recursive: true }));

/** Runs a script with a browser that only writes down how it was called. */
function run(script: string, ...args: string[]) {
  const browser = join(home, "browser");
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" >"${home}/called"\n`, { mode: 0o755 });
  const { status, stderr } = spawnSync("sh", [join(import.meta.dirname, script), ...args], {
    encoding: "utf8",
    env: { PATH: "/usr/bin:/bin", HOME: home, BROWSER_PROGRAM: browser, ONCE: "1", ALLOW_ROOT: "1" },
  });
  return { status, stderr };
}
const called = () => readFileSync(join(home, "called"), "utf8").trim().split("\n");

test("a board fills its display, may speak without a touch, and keeps a profile of its own", () => {
  expect(
    run("start-screen.sh", "https://motcua.lan:3000/", "board", "hall", "--force-device-scale-factor=2"),
  ).toEqual({
    status: 0,
    stderr: "",
  });
  const words = called();
  expect(words.at(-1)).toBe("https://motcua.lan:3000/board/?device=hall");
  expect(words).toEqual(
    expect.arrayContaining([
      "--kiosk",
      "--autoplay-policy=no-user-gesture-required",
      "--force-device-scale-factor=2",
      `--user-data-dir=${home}/.local/share/motcua/board-hall`,
    ]),
  );
});

test("a screen without a name is the only one of its computer", () => {
  run("start-screen.sh", "https://motcua.lan:3000", "kiosk", "--lang=vi");
  expect(called().slice(-2)).toEqual(["--lang=vi", "https://motcua.lan:3000/kiosk/?device=default"]);
  run("start-screen.sh", "https://motcua.lan:3000", "live");
  expect(called().at(-1)).toBe("https://motcua.lan:3000/staff/#/live");
});

test("the small board above a counter is told which counter it is", () => {
  run("start-screen.sh", "https://motcua.lan:3000", "counter-11", "small");
  expect(called().at(-1)).toBe("https://motcua.lan:3000/board/?view=counter&counter=11&device=small");
});

test.each([
  [["motcua.lan", "kiosk"], "it begins with https://"],
  [["https://motcua.lan", "fridge"], "Usage"],
  [["https://motcua.lan", "counter-2&x=1"], "Usage"],
  [["https://motcua.lan", "counter-0"], "Usage"],
  [["https://motcua.lan", "counter-1000"], "Usage"],
  [["https://motcua.lan"], "Usage"],
  [["https://motcua.lan", "board", "Sảnh chính"], "small letters"],
])("%j stops with a sentence", (args, sentence) => {
  const { status, stderr } = run("start-screen.sh", ...args);
  expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});

test("the script for Windows refuses every other sign in a name and in the number behind counter-", () => {
  const script = readFileSync(join(import.meta.dirname, "start-screen.cmd"), "latin1");
  const taken = (word: string) =>
    new RegExp(`delims=(\\S+)" %%r in \\("%${word}%"\\) do goto usage`).exec(script)?.[1];
  expect(taken("name")).toBe("abcdefghijklmnopqrstuvwxyz0123456789-");
  expect(taken("counter")).toBe("0123456789");
  // the number goes into the address by the name that was looked at, and by no other
  expect(script.match(/%screen:~8%/g)).toHaveLength(1);
});

test("a computer that was set up shows its screen at each sign-in", () => {
  expect(run("install-debian.sh", "https://motcua.lan:3000", "board", "hall").status).toBe(0);
  const entry = readFileSync(join(home, ".config/autostart/motcua-board-hall.desktop"), "utf8");
  expect(entry).toContain(
    `Exec=sh "${home}/.local/share/motcua/start-screen.sh" https://motcua.lan:3000 board hall\n`,
  );
  expect(run("install-debian.sh", "https://motcua.lan:3000", "board", "x;reboot").status).toBe(2);
});
