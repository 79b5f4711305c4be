import type { Knex } from "knex";
import { firstTables } from "./001-first-tables.ts";
import { figuresTables } from "./002-figures.ts";
import { reportTables } from "./002-report-tables.ts";
import { anchorsTable } from "./003-anchors.ts";
import { phoneLinks } from "./004-phone-links.ts";
import { pastVisitsTable } from "./005-past-visits.ts";
import { mediaTable } from "./006-media.ts";
import { sessionPlaces } from "./007-session-places.ts";
import { portraitsTable } from "./008-portraits.ts";
import { auditByTime } from "./009-audit-by-time.ts";
import type { Migration } from "./migration.ts";

/** All migrations in order. One that has been released is never changed: write the next. */
export const migrations: readonly Migration[] = [
  firstTables,
  reportTables,
  figuresTables,
  anchorsTable,
  phoneLinks,
  pastVisitsTable,
  mediaTable,
  sessionPlaces,
  portraitsTable,
  auditByTime,
];

/** What knex asks for in place of a folder to scan: the migrations are code like any other. */
export function migrationSource(list: readonly Migration[]): Knex.MigrationSource<Migration> {
  return {
    getMigrations: async () => [...list],
    getMigrationName: (migration) => migration.name,
    getMigration: async (migration) => ({
      up: (knex) => migration.up(knex),
      // A hub goes back by restoring a backup, never by throwing columns away.
      down: async () => {},
    }),
  };
}
