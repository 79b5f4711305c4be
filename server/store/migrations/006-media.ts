import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/** Clips of the office's own announcer and pictures for its boards. In SQLite with row ids, as the bodies are large. */
const table = `create table media (
  site TEXT not null, digest TEXT not null, type TEXT not null, bytes BYTES not null, at bigint not null,
  primary key (site, digest))`;

export const mediaTable: Migration = {
  name: "006-media",
  async up(knex: Knex) {
    const postgres = knex.client.config.client === "pg";
    await knex.raw(
      postgres
        ? table.replaceAll("TEXT", `text collate "C"`).replace("BYTES", "bytea")
        : table.replace("BYTES", "blob"),
    );
  },
};
