import { runChecks } from "./checks.ts";

const results = await runChecks();
console.log("");
for (const { name, outcome } of results) console.log(`${outcome === "passed" ? "✓" : "✗"} ${name}`);
process.exitCode = results.every(({ outcome }) => outcome === "passed") ? 0 : 1;
