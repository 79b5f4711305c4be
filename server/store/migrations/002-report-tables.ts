import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/**
 * What reports stand on beside tickets, legs and votes: the ledger of counters' time, who issued a ticket, and the
 * figures of closed days. Days written before have no stays until the read model is made anew from the journal.
 */
const tables = [
  "alter table tickets add column origin TEXT",
  `create table stays (
    site TEXT not null, stay TEXT not null, day TEXT not null, counter TEXT not null, officer TEXT not null,
    kind TEXT not null, reason TEXT, leg TEXT, from_at bigint not null, until_at bigint, doubtful bigint not null,
    primary key (site, day, stay)) CLUSTERED`,
  `create table touched_days (
    site TEXT not null, day TEXT not null, seq bigint not null, primary key (site, day)) CLUSTERED`,
  `insert into touched_days (site, day, seq)
    select site, day, 0 from legs union select site, day, 0 from tickets union select site, day, 0 from votes`,
  // Bodies are kilobytes: in SQLite they lie in a table with row ids, so that a search passes keys only.
  `create table roll_ups (
    site TEXT not null, dimension TEXT not null, day TEXT not null, form TEXT not null, seq bigint not null,
    body BYTES not null, primary key (site, dimension, day))`,
];

const inSqlite = (sql: string) => sql.replace(" CLUSTERED", " without rowid").replace("BYTES", "blob");

const inPostgres = (sql: string) =>
  sql.replaceAll("TEXT", `text collate "C"`).replace(" CLUSTERED", "").replace("BYTES", "bytea");

export const reportTables: Migration = {
  name: "002-report-tables",
  async up(knex: Knex) {
    const spoken = knex.client.config.client === "pg" ? inPostgres : inSqlite;
    for (const sql of tables) await knex.raw(spoken(sql));
    if (!(await knex.schema.hasColumn("votes", "opened_at"))) {
      await knex.raw("alter table votes add column opened_at bigint");
    }
  },
};
