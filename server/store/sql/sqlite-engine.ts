import type { Knex } from "knex";
import {
  type CommitTable,
  columns,
  commitTables,
  conflictClause,
  rowsByTable,
  valuesOf,
} from "../columns.ts";
import type { Commit } from "../store.ts";
import type { Engine } from "./engine.ts";

const fill = (table: CommitTable) => {
  const names = Object.keys(columns[table]);
  const values = names.map((_, place) => `value ->> ${place}`);
  // "where true" keeps the parser from taking "on conflict" for a join's condition.
  return `insert into main.${table} (${names.map((name) => `"${name}"`).join(", ")})
    select ${values.join(", ")} from json_each(new.batch, '$.${table}') where true ${conflictClause(table)};`;
};

/**
 * A batch goes as one JSON text into a view, whose trigger fills the tables: one statement through knex,
 * measured two to three times as fast as an insert a table. View and trigger are the connection's own, so a
 * database holds nothing but tables.
 */
export const appendView = [
  "create temp view append_batch as select null as batch",
  `create temp trigger append_batch_in instead of insert on append_batch begin
  ${commitTables.map(fill).join("\n  ")}
end`,
];

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "");

export const sqliteEngine: Engine = {
  name: "sqlite",
  snapshot: {},

  async write(db: Knex, commits: readonly Commit[]) {
    const rows = rowsByTable(commits);
    const batch = Object.fromEntries(
      commitTables.map((table) => [table, rows[table].map((row) => valuesOf(table, row))]),
    );
    await db.raw("insert into append_batch values (?)", [JSON.stringify(batch)]);
  },

  // One process, one writing connection: who has it has every site.
  async holdSite() {},

  takenKeyOf(error) {
    if (codeOf(error) !== "SQLITE_CONSTRAINT" || !(error instanceof Error)) return null;
    return /UNIQUE constraint failed: (\w+)\.[\w., ]+$/.exec(error.message)?.[1] ?? null;
  },

  isBrokenPromise: (error) =>
    ["SQLITE_CONSTRAINT", "SQLITE_ERROR", "SQLITE_MISMATCH", "SQLITE_RANGE", "SQLITE_MISUSE"].includes(
      codeOf(error),
    ),
};
