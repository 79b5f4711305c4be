/** Looks at what a hub that is dead left on the disk, on a copy: the next hub finds it as the power cut left it. */
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { SiteId } from "@motcua/protocol";
import { rebuildReadModel } from "@motcua/server/desk/rebuild.ts";
import { databaseFileIn, openSqliteStore } from "@motcua/server/store/sqlite-store.ts";
import type { JournalRow, Store } from "@motcua/server/store/store.ts";
import { verifyJournal } from "@motcua/server/store/verify-journal.ts";
import { inspectJournal } from "./inspect-journal.ts";
import type { Entry } from "./ledger.ts";

const pageRows = 5_000;

/** Copies a dead hub's database, write-ahead log and all, into `to`. */
export function copyDatabase(dataFolder: string, to: string): string {
  const file = databaseFileIn(dataFolder);
  mkdirSync(to, { recursive: true });
  for (const part of [file, `${file}-wal`]) {
    if (existsSync(part)) copyFileSync(part, join(to, basename(part)));
  }
  return databaseFileIn(to);
}

export interface DiskReport {
  readonly rows: number;
  /** how many acknowledged commands were compared with what is stored */
  readonly compared: number;
  /** sentences about what must never be */
  readonly faults: readonly string[];
}

/** Compares a database file with what the clients were told, and the journal with itself and its read model. */
export async function inspectDisk(file: string, site: SiteId, told: readonly Entry[]): Promise<DiskReport> {
  const store = await openSqliteStore({ file });
  try {
    const rows = await rowsOf(store, site);
    const account = inspectJournal(rows);
    const faults = [...account.faults];
    const verdict = await verifyJournal(store.journal, site, new Map());
    if (verdict.kind === "broken")
      faults.push(`journal:verify: row ${verdict.seq} does not fit: ${verdict.why}.`);

    const stored = new Map<string, string>();
    for (const day of new Set(rows.map((row) => row.day))) {
      for (const { who, command, answer } of await store.answers.ofDay(site, day))
        stored.set(`${who}/${command}`, answer);
    }
    for (const entry of told) {
      const answer = stored.get(`${entry.who}/${entry.id}`);
      if (answer !== JSON.stringify(entry.done))
        faults.push(`T2: ${entry.name} ${entry.id} was acknowledged and is stored as ${answer}.`);
      faults.push(...lost(entry, account));
    }
    // T3: an answer is written with its events, so that as many tickets were made as asks were answered.
    const answered = [...stored.values()].filter((answer) => "peopleAhead" in JSON.parse(answer)).length;
    if (answered !== account.issued.size)
      faults.push(`T3: ${account.issued.size} tickets for ${answered} answered asks.`);

    const { before, after } = await rebuildReadModel(store, site);
    if (before !== after)
      faults.push("journal:rebuild: the journal leads to other rows than those that were kept.");
    return { rows: rows.length, compared: told.length, faults };
  } finally {
    await store.close();
  }
}

type Account = ReturnType<typeof inspectJournal>;

/** What an acknowledged answer names must have happened. */
function lost({ name, done }: Entry, { issued, calls, votes }: Account): string[] {
  const answer = done as Readonly<Record<string, unknown>>;
  switch (name) {
    case "ticket:issue":
      return issued.get(String(answer.ticket)) === answer.number
        ? []
        : [`T2: the ticket ${answer.number} was given to somebody and is lost.`];
    case "ticket:next":
    case "ticket:recall":
      return calls.get(Number(answer.call)) === answer.ticket
        ? []
        : [`T2: the call ${answer.call} of ${answer.number} is lost.`];
    case "vote:cast":
      return votes.has(String(answer.vote)) ? [] : [`T2: the vote ${answer.vote} is lost.`];
    default:
      return [];
  }
}

async function rowsOf({ journal }: Store, site: SiteId): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  for (;;) {
    const page = await journal.read(site, rows.length, pageRows);
    rows.push(...page);
    if (page.length < pageRows) return rows;
  }
}
