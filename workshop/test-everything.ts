import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChecks } from "./checks.ts";
import { addCounts, type Counts, closingLine, countTests, failuresOf, noTests } from "./count-tests.ts";
import { installedTool, projectRoot, runProgram } from "./run-command.ts";

/**
 * Everything a change must pass: checks, the build of the screens, then the unit, browser and (short)
 * storm tests. Each check and the build count as one. What failed is named
 * once more at the end. The last line gives the counts; the same line is left in test-results/counts.txt.
 */
const results = join(projectRoot, "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

const failures: string[] = [];
const steps: { name: string; counts: Counts; seconds: number }[] = [];

async function step(name: string, run: () => Promise<Counts>): Promise<void> {
  console.log(`\n▶ ${name}`);
  const began = performance.now();
  const counts = await run();
  steps.push({ name, counts, seconds: (performance.now() - began) / 1000 });
}

const asCounts = (passed: boolean): Counts => ({ ...noTests, [passed ? "passed" : "failed"]: 1 });

async function vitest(project: string): Promise<Counts> {
  const report = join(results, `${project}.json`);
  const code = await runProgram(installedTool("vitest/vitest.mjs"), [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const written = readIfThere(report);
  failures.push(...failuresOf(written, projectRoot));
  return countTests(written, code);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

await step("checks", async () =>
  (await runChecks()).map(({ outcome }) => asCounts(outcome === "passed")).reduce(addCounts, noTests),
);
await step("build of the screens", async () =>
  asCounts((await runProgram(join(import.meta.dirname, "build.ts"), [])) === 0),
);
for (const project of ["unit", "browser", "browser-quiet", "storm"])
  await step(`${project} tests`, () => vitest(project));

if (failures.length > 0) console.log(`\n${failures.map((failure) => `✗ ${failure}`).join("\n\n")}`);
console.log("");
for (const { name, counts, seconds } of steps) {
  console.log(`${counts.failed === 0 ? "✓" : "✗"} ${name} (${seconds.toFixed(0)} s): ${closingLine(counts)}`);
}
const total = steps.map(({ counts }) => counts).reduce(addCounts, noTests);
writeFileSync(join(results, "counts.txt"), `${closingLine(total)}\n`);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
