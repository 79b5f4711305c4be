import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/** Hashes of the journal that were printed on documents: what has left the office can no longer be rewritten. */
const table = `create table anchors (
  site TEXT not null, document TEXT not null, seq bigint not null, hash TEXT not null, at bigint not null,
  primary key (site, document))`;

export const anchorsTable: Migration = {
  name: "003-anchors",
  async up(knex: Knex) {
    const postgres = knex.client.config.client === "pg";
    await knex.raw(postgres ? table.replaceAll("TEXT", `text collate "C"`) : `${table} without rowid`);
  },
};
