import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { migrate, refuseNewer } from "./migrations/migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { migrations } from "./migrations/migrations.ts";
import type { Connections } from "./sql/engine.ts";
import { createSqlJournalReading, type JournalReading } from "./sql/sql-journal.ts";
import { createSqlStore } from "./sql/sql-store.ts";
import { sqliteEngine } from "./sql/sqlite-engine.ts";
import { openingError } from "./sqlite/opening-error.ts";
import { takeProcessLock } from "./sqlite/process-lock.ts";
import { createSqliteConnections, prepareWriter, sqliteKnex } from "./sqlite/sqlite-connections.ts";
import type { Store } from "./store.ts";
import { StoreOpenError } from "./store-errors.ts";

/** Where the hub of a data folder keeps its database. */
export const databaseFileIn = (dataFolder: string) => join(dataFolder, "motcua.db");

/**
 * Opens the embedded store, making folder and tables when they are missing. One process at a time; rejects
 * with a `StoreOpenError` that has a sentence for the person at the machine.
 */
export async function openSqliteStore({ file }: { file: string }): Promise<Store> {
  await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
    throw openingError(error, dirname(file));
  });
  const lock = await takeProcessLock(file);
  try {
    const connections = await openSqliteConnections(file, migrations);
    const close = async () => {
      await connections.close();
      await lock.release();
    };
    return createSqlStore(sqliteEngine, { ...connections, close });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Connections to a file whose tables are up to date. Whoever calls holds the process lock. */
export async function openSqliteConnections(file: string, known: readonly Migration[]): Promise<Connections> {
  const connections = createSqliteConnections(file);
  try {
    await migrate(connections.writer, known, file);
    await prepareWriter(connections.writer);
    return connections;
  } catch (error) {
    await connections.close();
    throw openingError(error, file);
  }
}

/** A journal that is only read, also while a hub works on the file. */
export interface OpenJournal {
  readonly journal: JournalReading;
  close(): Promise<void>;
}

/** Opens the journal of a database file for reading; it needs no lock and changes nothing. */
export async function openSqliteJournal({ file }: { file: string }): Promise<OpenJournal> {
  const reader = sqliteKnex(file, ["pragma busy_timeout = 5000", "pragma query_only = on"], 1);
  try {
    await refuseNewer(reader, migrations, file);
    if (!(await reader.schema.hasTable("journal"))) throw new StoreOpenError("not-a-database", file, null);
    return { journal: createSqlJournalReading(reader), close: () => reader.destroy() };
  } catch (error) {
    await reader.destroy();
    throw openingError(error, file);
  }
}
