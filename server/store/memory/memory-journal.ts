import type { SiteId } from "@motcua/protocol";
import { isOfRecord } from "../../domain/office-record.ts";
import type { Commit, JournalRow } from "../rows.ts";
import type { Appended, Journal, ReadModelRows } from "../store.ts";
import { keyOf, type MemoryTables } from "./memory-tables.ts";

/** A journal in memory: `append` checks every key first and writes without awaiting, so all or nothing. */
export function createMemoryJournal(tables: MemoryTables): Journal {
  const rowsOf = (site: SiteId): readonly JournalRow[] => tables.journal.get(site) ?? [];

  const append = async (commits: readonly Commit[]): Promise<Appended> => {
    if (keysAreTaken(tables, commits)) return "conflict";
    for (const commit of commits) write(tables, commit);
    return "appended";
  };

  let turn: Promise<unknown> = Promise.resolve();

  const journal: Journal = {
    async head(site) {
      const last = rowsOf(site).at(-1);
      return last === undefined ? null : { seq: last.seq, epoch: last.epoch, hash: last.hash };
    },
    async read(site, after, limit) {
      const rows = rowsOf(site);
      const first = rows.findIndex((row) => row.seq > after);
      return first < 0 ? [] : rows.slice(first, first + limit);
    },
    async lastOfType(site, type, atOrBefore) {
      return rowsOf(site).findLast((row) => row.type === type && row.seq <= atOrBefore) ?? null;
    },
    async placesOfType(site, type) {
      const places = rowsOf(site).filter((row) => row.type === type);
      return places.map(({ seq, at, actor }) => ({ seq, at, actor })).reverse();
    },
    record: async (site) => rowsOf(site).filter(isOfRecord),
    append(commits) {
      const done = turn.then(() => append(commits));
      turn = done;
      return done;
    },
    alone(_site, work) {
      const { head, read } = journal;
      const done = turn.then(() => work({ head, read, append }));
      turn = done.catch(() => null);
      return done;
    },
    async sites() {
      return [...tables.journal.keys()].sort() as SiteId[];
    },
  };
  return journal;
}

function keysAreTaken(tables: MemoryTables, commits: readonly Commit[]): boolean {
  const seen = new Set<string>();
  const taken = (key: string, isThere: boolean) => {
    if (isThere || seen.has(key)) return true;
    seen.add(key);
    return false;
  };
  const stands = (site: string, seq: number) => {
    const rows = tables.journal.get(site) ?? [];
    return (rows.at(-1)?.seq ?? 0) >= seq && rows.some((row) => row.seq === seq);
  };
  return commits.some(
    (commit) =>
      commit.events.some((row) => taken(keyOf("event", row.site, row.seq), stands(row.site, row.seq))) ||
      commit.answers.some((row) => {
        const key = keyOf(row.site, row.who, row.command);
        return taken(key, tables.answers.has(key));
      }),
  );
}

function write(tables: MemoryTables, commit: Commit): void {
  for (const row of commit.events) {
    const rows = tables.journal.get(row.site) ?? [];
    rows.push(row);
    if ((rows.at(-2)?.seq ?? 0) > row.seq) rows.sort((a, b) => a.seq - b.seq);
    tables.journal.set(row.site, rows);
  }
  for (const row of commit.answers) tables.answers.set(keyOf(row.site, row.who, row.command), row);
  for (const row of commit.words) tables.words.set(keyOf(row.site, row.seq), row);
  for (const row of commit.printJobs) writeJob(tables, row);
  writeReadModel(tables, commit);
}

/** Puts the rows of the read model in, replacing those with the same key. */
export function writeReadModel(tables: MemoryTables, rows: ReadModelRows): void {
  for (const row of rows.tickets) tables.tickets.set(keyOf(row.site, row.day, row.ticket), row);
  for (const row of rows.legs) tables.legs.set(keyOf(row.site, row.day, row.leg), row);
  for (const row of rows.votes) tables.votes.set(keyOf(row.site, row.day, row.vote), row);
  for (const row of rows.stays) tables.stays.set(keyOf(row.site, row.day, row.stay), row);
  for (const row of rows.touchedDays) tables.touchedDays.set(keyOf(row.site, row.day), row);
}

/** The lease is working state that no commit knows: a job on the way again (queued above fence 0) leaves its old one behind. */
function writeJob(tables: MemoryTables, row: Commit["printJobs"][number]): void {
  const key = keyOf(row.site, row.job);
  const there = tables.printJobs.get(key);
  if (there === undefined) tables.printJobs.set(key, row);
  else if (row.state !== "queued" || row.fence > 0) {
    const fence = there.fence + (row.state === "queued" ? 1 : 0);
    tables.printJobs.set(key, { ...there, state: row.state, leased_until: null, fence });
  }
}
