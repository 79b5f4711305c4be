import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/** Where and when a session was used, so that its owner recognises it in the list of all of them. */
const columns = [
  "alter table sessions add column seen_at bigint not null default 0",
  "alter table sessions add column address TEXT not null default ''",
  "alter table sessions add column agent TEXT not null default ''",
  "alter table sessions add column seat TEXT not null default ''",
];

export const sessionPlaces: Migration = {
  name: "007-session-places",
  async up(knex: Knex) {
    const postgres = knex.client.config.client === "pg";
    for (const sql of columns) {
      await knex.raw(postgres ? sql.replaceAll("TEXT", `text collate "C"`) : sql);
    }
  },
};
