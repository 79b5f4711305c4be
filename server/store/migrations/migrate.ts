import type { Knex } from "knex";
import { StoreOpenError } from "../store-errors.ts";
import type { Migration } from "./migration.ts";
import { migrationSource } from "./migrations.ts";

const table = "migrations";

/** Refuses (`newer-than-program`) a database with a migration that this program does not know. */
async function refuseNewer(knex: Knex, known: readonly Migration[], place: string): Promise<void> {
  if (!(await knex.schema.hasTable(table))) return;
  const names = new Set(known.map((migration) => migration.name));
  const done: { name: string }[] = await knex.select("name").from(table);
  const unknown = done.find((row) => !names.has(row.name));
  if (unknown !== undefined) throw new StoreOpenError("newer-than-program", place, unknown.name);
}

/** Refuses a database that this program cannot read as it is: newer, or with nothing of ours in it. */
export async function refuseUnfit(knex: Knex, known: readonly Migration[], place: string): Promise<void> {
  await refuseNewer(knex, known, place);
  if (!(await knex.schema.hasTable("journal"))) throw new StoreOpenError("not-a-database", place, null);
}

/** Refuses (`older-than-program`) a database whose tables this program has yet to bring up to itself. */
export async function refuseOlder(knex: Knex, known: readonly Migration[], place: string): Promise<void> {
  const done: { name: string }[] = await knex.select("name").from(table);
  const names = new Set(done.map((row) => row.name));
  const lacking = known.find((migration) => !names.has(migration.name));
  if (lacking !== undefined) throw new StoreOpenError("older-than-program", place, lacking.name);
}

/**
 * Brings the tables up to this program. The caller sees to it that nobody else migrates at the same time,
 * so a mark left by a power cut in the middle of a migration is nobody's and is taken away.
 */
export async function migrate(knex: Knex, known: readonly Migration[], place: string): Promise<void> {
  await refuseNewer(knex, known, place);
  const config = { migrationSource: migrationSource(known), tableName: table };
  await knex.migrate.forceFreeMigrationsLock(config);
  await knex.migrate.latest(config);
}
