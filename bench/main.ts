/**
 * Measures the hub against its goals: ratios within one run, everything switched on. Prints a table, and leaves
 * the figures and the machine that they are of in `bench/results/`. `--without-reports` leaves out the ten years of
 * a district, which take longer than all the rest; `npm run bench:reports` is about them alone.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureCallToBoard } from "./call-to-board.ts";
import { measureDecideAndApply } from "./decide-and-apply.ts";
import type { Row } from "./figures.ts";
import { fillDay } from "./fill-day.ts";
import { measureFirstPaint } from "./first-paint.ts";
import { type Hall, openHall } from "./hall.ts";
import { describeMachine } from "./machine.ts";
import { reportsOnPostgres, reportsOnSqlite } from "./reports-on.ts";
import { measureRestart } from "./restart.ts";
import { tableOf } from "./table.ts";
import { measureTicketLatency } from "./ticket-latency.ts";
import { measureTicketPrinting } from "./ticket-printing.ts";
import { measureTicketsPerSecond } from "./tickets-per-second.ts";

const { values: options } = parseArgs({
  options: { "without-reports": { type: "boolean", default: false } },
});
const ticketsOfADay = 1_200;
const latencyTickets = 900;
const calls = 100;
const openings = 7;
const restarts = 5;
const kiosks = 64;

const results = join(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
// Beside the results and not in the machine's temporary folder, which may be no disk at all.
const folder = mkdtempSync(join(results, "data-"));
const machine = describeMachine(folder);
const begun = new Date();
const rows: Row[] = [];
const say = (line: string) => void process.stderr.write(`${line}\n`);
const keep = (...measured: readonly Row[]) => {
  rows.push(...measured);
  for (const row of measured) say(`  ${row.what}: ${row.measured}`);
};

try {
  say("One office at work: a kiosk's tickets, calls on the board, a power cut …");
  await withHall("day", 8, async (hall) => {
    keep(...(await measureTicketLatency(hall, folder, latencyTickets)));
    keep(await measureCallToBoard(hall, calls));
    keep(...(await measureFirstPaint(hall, openings)));
    await fillDay(hall, ticketsOfADay);
    keep(await measureRestart(hall, ticketsOfADay, restarts));
  });
  say(`${kiosks} kiosks at once …`);
  await withHall("rush", kiosks + 8, async (hall) => {
    keep(await measureTicketsPerSecond(hall, { kiosks, processes: 2, seconds: 5 }));
  });
  keep(measureDecideAndApply(ticketsOfADay));
  keep(...measureTicketPrinting());
  if (!options["without-reports"]) {
    say("Ten years of a district, and reports over them …");
    keep(...(await reportsOnSqlite(folder, say)), ...(await reportsOnPostgres(folder, say)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const seconds = (Date.now() - begun.getTime()) / 1000;
const file = join(results, `${begun.toISOString().replaceAll(":", "-").slice(0, 19)}.json`);
const report = { begun: begun.toISOString(), seconds, machine, rows };
writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(tableOf(rows, machine, seconds));
say(file);

async function withHall(name: string, count: number, measure: (hall: Hall) => Promise<void>): Promise<void> {
  const hall = await openHall({
    folder: mkdtempSync(join(folder, `${name}-`)),
    kiosks: count,
    nodeOptions: [],
    settings: {},
    prepare: async () => undefined,
  });
  try {
    await measure(hall);
  } finally {
    await hall.close();
  }
}
