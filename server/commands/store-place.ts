import { join, resolve } from "node:path";
import { openPostgresReading, openPostgresStore } from "../store/postgres-store.ts";
import type { StoreReading } from "../store/sql/sql-reading.ts";
import { mustExist } from "../store/sqlite/must-exist.ts";
import { databaseFileIn, openSqliteReading, openSqliteStore } from "../store/sqlite-store.ts";
import type { Store } from "../store/store.ts";

/** Where a command finds the hub's data: the embedded store of `DATA_DIR`, or PostgreSQL at `DATABASE_URL`. */
export interface StorePlace {
  readonly file: string;
  readonly backups: string;
  readonly databaseUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the place from the environment; a relative `DATA_DIR` is taken from where the person stands. */
export function storePlace(environment: Environment, here: string): StorePlace {
  const value = (name: string) => environment[name]?.trim() || null;
  const folder = resolve(value("INIT_CWD") ?? here, value("DATA_DIR") ?? "data");
  return {
    file: databaseFileIn(folder),
    backups: join(folder, "backups"),
    databaseUrl: value("DATABASE_URL"),
  };
}

/** Opens what is there for writing, with the hub stopped; a place without a database is said to be so, and gets none. */
export async function openStoreAt({ file, databaseUrl }: StorePlace): Promise<Store> {
  if (databaseUrl !== null) return openPostgresStore({ url: databaseUrl });
  await mustExist(file);
  return openSqliteStore({ file });
}

/** Opens what is at the place for reading. */
export function openReading({ file, databaseUrl }: StorePlace): Promise<StoreReading> {
  return databaseUrl === null ? openSqliteReading({ file }) : openPostgresReading({ url: databaseUrl });
}
