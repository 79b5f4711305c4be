import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/** Visits of an older system, packed by day, and whose of them a day's figures are made of. */
const statements = [
  "alter table touched_days add column past TEXT",
  // Kilobytes a row: in SQLite with row ids, so that a search passes keys only.
  `create table past_visits (
    site TEXT not null, "rows" TEXT not null, day TEXT not null, part bigint not null,
    tickets BYTES not null, legs BYTES not null, votes BYTES not null,
    primary key (site, "rows", day, part))`,
];

const inSqlite = (sql: string) => sql.replaceAll("BYTES", "blob");
const inPostgres = (sql: string) => sql.replaceAll("TEXT", `text collate "C"`).replaceAll("BYTES", "bytea");

export const pastVisitsTable: Migration = {
  name: "005-past-visits",
  async up(knex: Knex) {
    const spoken = knex.client.config.client === "pg" ? inPostgres : inSqlite;
    for (const sql of statements) await knex.raw(spoken(sql));
  },
};
