import type { Knex } from "knex";
import { migrate, refuseNewer } from "./migrations/migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { openingError } from "./postgres/opening-error.ts";
import { postgresKnex, shownAddress } from "./postgres/postgres-knex.ts";
import { postgresEngine } from "./sql/postgres-engine.ts";
import { createSqlJournalReading } from "./sql/sql-journal.ts";
import { createSqlStore } from "./sql/sql-store.ts";
import type { OpenJournal } from "./sqlite-store.ts";
import type { Store } from "./store.ts";
import { StoreOpenError } from "./store-errors.ts";

/** Any number, as long as every hub uses the same: it keeps two from migrating at once. */
const migratingLock = 7_260_417_732;

/**
 * Opens a store on PostgreSQL, making the tables when they are missing; many hubs may have it open. Rejects
 * with a `StoreOpenError` that has a sentence for the person at the machine.
 */
export async function openPostgresStore({ url }: { url: string }): Promise<Store> {
  const db = await reached(url, (knex) =>
    knex.transaction(async (held) => {
      await held.raw("select pg_advisory_xact_lock(?)", [migratingLock]);
      await migrate(knex, migrations, shownAddress(url));
    }),
  );
  return createSqlStore(postgresEngine, { writer: db, reader: db, close: () => db.destroy() });
}

/** Opens the journal of a PostgreSQL database for reading; it changes nothing. */
export async function openPostgresJournal({ url }: { url: string }): Promise<OpenJournal> {
  const db = await reached(url, async (knex) => {
    await refuseNewer(knex, migrations, shownAddress(url));
    if (!(await knex.schema.hasTable("journal")))
      throw new StoreOpenError("not-a-database", shownAddress(url), null);
  });
  return { journal: createSqlJournalReading(db), close: () => db.destroy() };
}

async function reached(url: string, prepare: (knex: Knex) => Promise<void>): Promise<Knex> {
  const db = postgresKnex(url);
  try {
    await prepare(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw openingError(error, shownAddress(url));
  }
}
