import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The folder of the whole project. */
export const projectRoot = join(import.meta.dirname, "..");

/**
 * Runs a Node program of the project with its output on this terminal and no input, and gives its exit
 * code; 1 when a signal ended it.
 */
export async function runProgram(file: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: projectRoot,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return code ?? 1;
}

/** Where a tool installed in node_modules has its program. */
export function installedTool(path: string): string {
  return join(projectRoot, "node_modules", path);
}
