/** The rows on reports alone: `node bench/report-bench.ts [days] [tickets]`, ten years of a district unless told. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describeMachine } from "./machine.ts";
import { reportsOnPostgres, reportsOnSqlite, tenYears } from "./reports-on.ts";
import { tableOf } from "./table.ts";

const [days = tenYears.days, tickets = tenYears.tickets] = process.argv.slice(2).map(Number);
const results = join(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
const folder = mkdtempSync(join(results, "data-"));
const machine = describeMachine(folder);
const begun = Date.now();
const say = (line: string) => void process.stderr.write(`${line}\n`);
try {
  const size = { days, tickets };
  for (const reportsOn of [reportsOnSqlite, reportsOnPostgres]) {
    const rows = await reportsOn(folder, say, size);
    process.stdout.write(tableOf(rows, machine, (Date.now() - begun) / 1000));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
