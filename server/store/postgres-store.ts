import type { Knex } from "knex";
import { migrate, refuseUnfit } from "./migrations/migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { openingError } from "./postgres/opening-error.ts";
import { postgresKnex, shownAddress } from "./postgres/postgres-knex.ts";
import { postgresEngine } from "./sql/postgres-engine.ts";
import { createSqlReading, type StoreReading } from "./sql/sql-reading.ts";
import { createSqlStore } from "./sql/sql-store.ts";
import type { Store } from "./store.ts";

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

/** Opens a PostgreSQL database for reading; it writes nothing. */
export async function openPostgresReading({ url }: { url: string }): Promise<StoreReading> {
  const db = await reached(url, (knex) => refuseUnfit(knex, migrations, shownAddress(url)));
  return createSqlReading(postgresEngine, db);
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
