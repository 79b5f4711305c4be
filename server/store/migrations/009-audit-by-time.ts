import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/** The log of what was done is read by day, the latest first, however long it has become. */
export const auditByTime: Migration = {
  name: "009-audit-by-time",
  async up(knex: Knex) {
    await knex.raw("drop index audit_by_site");
    await knex.raw("create index audit_by_time on audit (site, at, id)");
  },
};
