/** The machine that the figures are of. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly system: string;
  readonly node: string;
  readonly fileSystem: string;
  /** how busy it was with other things when the bench began */
  readonly loadBefore: number;
  readonly version: string;
  readonly commit: string | null;
}

/** Describes this machine, and the file system of the folder that is measured on. */
export function describeMachine(folder: string): Machine {
  const [first] = cpus();
  const manifest = readFileSync(join(import.meta.dirname, "../package.json"), "utf8");
  return {
    cpu: first?.model ?? "unknown",
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    fileSystem: told("stat", ["-f", "-c", "%T", folder]) ?? "unknown",
    loadBefore: loadavg()[0] ?? 0,
    version: (JSON.parse(manifest) as { version: string }).version,
    commit: told("git", ["-C", import.meta.dirname, "rev-parse", "--short", "HEAD"]),
  };
}

/** What a program of the machine says; null where there is none such. */
function told(program: string, args: readonly string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}
