import type { Knex } from "knex";
import {
  type CommitTable,
  columns,
  commitTables,
  conflictClause,
  onConflict,
  rowsByTable,
  valuesOf,
} from "../columns.ts";
import type { Commit } from "../store.ts";
import { bytesTried, type Engine } from "./engine.ts";

const fill = (table: CommitTable) => {
  const names = Object.keys(columns[table]);
  const values = names.map((_, place) => `value ->> ${place}`);
  // Cheaper to prepare than "do update", and the same: none of these tables has a second unique key.
  const replaces = onConflict[table]?.taken === "replace";
  // "where true" keeps the parser from taking "on conflict" for a join's condition.
  return `insert ${replaces ? "or replace " : ""}into main.${table} (${names.map((name) => `"${name}"`).join(", ")})
    select ${values.join(", ")} from json_each(new.batch, '$.${table}') where true ${replaces ? "" : conflictClause(table)};`;
};

interface AppendView {
  readonly view: string;
  readonly tables: readonly CommitTable[];
}

/** Preparing a trigger costs as much as running it, so a batch takes the first of these that has its tables. */
const views: readonly AppendView[] = [
  { view: "append_events", tables: ["journal", "answers"] },
  { view: "append_journey", tables: ["journal", "answers", "tickets", "legs", "stays"] },
  { view: "append_issue", tables: ["journal", "answers", "tickets", "legs", "print_jobs"] },
  { view: "append_votes", tables: ["journal", "answers", "votes"] },
  { view: "append_all", tables: commitTables },
];

const viewThatDoes = (view: string, column: string, statements: readonly string[]) => [
  `create temp view ${view} as select null as ${column}`,
  `create temp trigger ${view}_in instead of insert on ${view} begin
  ${statements.join("\n  ")}
end`,
];

/**
 * A batch goes as one JSON text into a view, whose trigger fills the tables: one statement through knex,
 * measured two to three times as fast as an insert a table. Views and triggers are the connection's own, so
 * a database holds nothing but tables.
 */
export const writersViews = [
  ...views.flatMap(({ view, tables }) => viewThatDoes(view, "batch", tables.map(fill))),
  ...viewThatDoes("try_room", "id", [
    `insert into main.room (id, bytes) values (new.id, zeroblob(${bytesTried}));`,
    "delete from main.room;",
  ]),
];

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "");

export const sqliteEngine: Engine = {
  name: "sqlite",
  snapshot: {},

  async write(db: Knex, commits: readonly Commit[]) {
    const rows = rowsByTable(commits);
    const filled = commitTables.filter((table) => rows[table].length > 0);
    const fitting = views.find(({ tables }) => filled.every((table) => tables.includes(table)));
    if (fitting === undefined) throw new TypeError("no view takes all tables");
    const batch = Object.fromEntries(
      filled.map((table) => [table, rows[table].map((row) => valuesOf(table, row))]),
    );
    await db.raw(`insert into ${fitting.view} values (?)`, [JSON.stringify(batch)]);
  },

  async tryRoom(db: Knex) {
    await db.raw("insert into try_room values (1)");
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
