import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { migrate, refuseOlder, refuseUnfit } from "./migrations/migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { migrations } from "./migrations/migrations.ts";
import type { Connections } from "./sql/engine.ts";
import { createSqlReading, type StoreReading } from "./sql/sql-reading.ts";
import { createSqlStore } from "./sql/sql-store.ts";
import { sqliteEngine } from "./sql/sqlite-engine.ts";
import { mustExist } from "./sqlite/must-exist.ts";
import { openingError } from "./sqlite/opening-error.ts";
import { takeProcessLock } from "./sqlite/process-lock.ts";
import { createSqliteConnections, prepareWriter, sqliteKnex } from "./sqlite/sqlite-connections.ts";
import type { Store } from "./store.ts";

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

/**
 * Opens the embedded store beside a hub that may be running. It reads what the hub has committed; whoever uses it
 * writes single rows of its own (a line of the audit, an anchor) and never the journal.
 */
export async function openSqliteBeside({ file }: { file: string }): Promise<Store> {
  await mustExist(file);
  const connections = createSqliteConnections(file);
  try {
    await refuseUnfit(connections.reader, migrations, file);
    await refuseOlder(connections.reader, migrations, file);
    return createSqlStore(sqliteEngine, connections);
  } catch (error) {
    await connections.close();
    throw openingError(error, file);
  }
}

/** Opens a database file for reading; it needs no lock and writes no row. */
export async function openSqliteReading({ file }: { file: string }): Promise<StoreReading> {
  await mustExist(file);
  const reader = sqliteKnex(file, ["pragma busy_timeout = 5000", "pragma query_only = on"], 1);
  try {
    await refuseUnfit(reader, migrations, file);
  } catch (error) {
    await reader.destroy();
    throw openingError(error, file);
  }
  return createSqlReading(sqliteEngine, reader);
}
