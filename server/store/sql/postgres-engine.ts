import type { Knex } from "knex";
import {
  type CommitTable,
  columns,
  commitTables,
  conflictClause,
  onConflict,
  rowsByTable,
} from "../columns.ts";
import type { Commit } from "../store.ts";
import { bytesTried, type Engine } from "./engine.ts";

const fill = (table: CommitTable) => {
  const named = Object.entries(columns[table]);
  const names = named.map(([name]) => `"${name}"`).join(", ");
  const typed = named.map(([name, type]) => `"${name}" ${type}`).join(", ");
  return `fill_${table} as (insert into ${table} (${names})
    select ${names} from json_to_recordset(?::json) as row (${typed}) ${conflictClause(table)})`;
};

/** PostgreSQL touches a row once a statement: of rows with the same key the last one stands. */
function lastOfEach(table: CommitTable, rows: readonly object[]): readonly object[] {
  const rule = onConflict[table];
  if (rule === null || rows.length < 2) return rows;
  const key = rule.key.split(", ");
  const last = new Map<string, object>();
  for (const row of rows) {
    const fields = row as Record<string, unknown>;
    last.set(key.map((name) => fields[name]).join(" "), row);
  }
  return [...last.values()];
}

const statements = new Map<string, string>();

/**
 * One statement that fills the named tables, each from a JSON text of its own: one text for all of them would be
 * read again for every table, measured twice as slow. Its last part takes each site's lock shared, and runs
 * first: who holds a site alone (`holdSite`) makes it wait, a lone hub pays nothing.
 */
function statementFor(tables: readonly CommitTable[]): string {
  const key = tables.join(" ");
  const known = statements.get(key);
  if (known !== undefined) return known;
  const made = `with ${tables.map(fill).join(", ")}
    select pg_advisory_xact_lock_shared(hashtextextended(site, 0))
    from json_array_elements_text(?::json) as held (site)`;
  statements.set(key, made);
  return made;
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "");

export const postgresEngine: Engine = {
  name: "postgresql",
  snapshot: { isolationLevel: "repeatable read" },

  async write(db: Knex, commits: readonly Commit[]) {
    const rows = rowsByTable(commits);
    const filled = commitTables.filter((table) => rows[table].length > 0);
    if (filled.length === 0) return;
    const texts = filled.map((table) => JSON.stringify(lastOfEach(table, rows[table])));
    // Always in the same order, so that two hubs never wait for each other crosswise.
    const sites = [...new Set(commits.map((commit) => commit.site))].sort();
    await db.raw(statementFor(filled), [...texts, JSON.stringify(sites)]);
  },

  async tryRoom(db: Knex) {
    await db.raw(
      `insert into room (id, bytes) values (1, repeat('0', ${bytesTried}))
       on conflict (id) do update set bytes = excluded.bytes`,
    );
  },

  async holdSite(db: Knex, site: string) {
    await db.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [site]);
  },

  takenKeyOf(error) {
    if (codeOf(error) !== "23505" || !(error instanceof Error) || !("table" in error)) return null;
    return String(error.table);
  },

  // Classes of SQLSTATE: 22 data, 23 constraint, 42 syntax and names (42501, missing rights, is none of ours).
  isBrokenPromise: (error) => /^(?:22|23|42)...$/.test(codeOf(error)) && codeOf(error) !== "42501",
};
