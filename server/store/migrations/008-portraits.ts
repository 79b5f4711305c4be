import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/** A photo of an officer, for the tablet at the counter. In SQLite with row ids, as the bodies are large. */
const table = `create table portraits (
  site TEXT not null, person TEXT not null, digest TEXT not null, bytes BYTES not null, at bigint not null,
  primary key (site, person))`;

export const portraitsTable: Migration = {
  name: "008-portraits",
  async up(knex: Knex) {
    const postgres = knex.client.config.client === "pg";
    await knex.raw(
      postgres
        ? table.replaceAll("TEXT", `text collate "C"`).replace("BYTES", "bytea")
        : table.replace("BYTES", "blob"),
    );
    await knex.raw("create index portraits_by_digest on portraits (site, digest)");
  },
};
