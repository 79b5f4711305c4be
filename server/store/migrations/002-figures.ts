import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/**
 * Typed and imported figures beside the journal, the erasable rows of late dossiers, and a way to the few rows of
 * the journal that speak of what outlives a day. Its condition is written as the journal is asked (`recordOnly`).
 */
const statements = [
  `create table figures (
    site TEXT not null, digest TEXT not null, content TEXT not null, at bigint not null,
    primary key (site, digest)) CLUSTERED`,
  `create table late_dossiers (
    site TEXT not null, digest TEXT not null, "row" bigint not null, code TEXT not null, field TEXT not null,
    due_on TEXT, done_on TEXT, reason TEXT, new_date TEXT, at bigint not null,
    primary key (site, digest, "row")) CLUSTERED`,
  "create index late_dossiers_by_age on late_dossiers (site, at)",
  `create index journal_of_record on journal (site, seq)
    where type in ('figures-entered', 'figures-withdrawn', 'feedback-received', 'feedback-assigned', 'feedback-answered', 'dialogue-announced', 'dialogue-registered')`,
];

const inSqlite = (sql: string) => sql.replace(" CLUSTERED", " without rowid");
const inPostgres = (sql: string) => sql.replaceAll("TEXT", `text collate "C"`).replace(" CLUSTERED", "");

export const figuresTables: Migration = {
  name: "002-figures",
  async up(knex: Knex) {
    const spoken = knex.client.config.client === "pg" ? inPostgres : inSqlite;
    for (const sql of statements) await knex.raw(spoken(sql));
  },
};
