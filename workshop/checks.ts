import { installedTool, runProgram } from "./run-command.ts";

/** One thing that is looked at without running the project. */
export interface Check {
  readonly name: string;
  run(): Promise<Outcome>;
}

export type Outcome = "passed" | "failed";

const tool = (name: string, path: string, args: readonly string[]): Check => ({
  name,
  run: async () => ((await runProgram(installedTool(path), args)) === 0 ? "passed" : "failed"),
});

/** Types, what an old browser lacks, lint with format and import rules, and code nobody uses. */
export const checks: readonly Check[] = [
  tool("types", "typescript/bin/tsc", ["--noEmit", "--pretty", "false"]),
  tool("screens, for Chrome 109", "typescript/bin/tsc", [
    "-p",
    "tsconfig.screens.json",
    "--noEmit",
    "--pretty",
    "false",
  ]),
  tool("lint, format and import rules", "@biomejs/biome/bin/biome", ["check", "--max-diagnostics=200", "."]),
  tool("dead code", "knip/bin/knip.js", ["--no-progress"]),
];

/** Runs every check, also after one has failed, and says of each how it ended. */
export async function runChecks(): Promise<{ name: string; outcome: Outcome }[]> {
  const results: { name: string; outcome: Outcome }[] = [];
  for (const check of checks) {
    console.log(`\n▶ check: ${check.name}`);
    results.push({ name: check.name, outcome: await check.run() });
  }
  return results;
}
