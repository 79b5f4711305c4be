import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/** The hash of a ticket's phone link: how a phone finds its ticket again once the day has closed. */
const tables = [
  "alter table tickets add column link TEXT",
  "create index tickets_by_link on tickets (site, link) where link is not null",
];

export const phoneLinks: Migration = {
  name: "004-phone-links",
  async up(knex: Knex) {
    const postgres = knex.client.config.client === "pg";
    for (const sql of tables) {
      await knex.raw(postgres ? sql.replaceAll("TEXT", `text collate "C"`) : sql);
    }
  },
};
