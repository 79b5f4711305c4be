import { promisify } from "node:util";
import sqlite3 from "sqlite3";
import { StoreOpenError } from "../store-errors.ts";
import { openingError } from "./opening-error.ts";

/** Held by the one process that may write a database file. */
export interface ProcessLock {
  release(): Promise<void>;
}

/**
 * Takes the lock beside a database file or refuses with `in-use`. It is an exclusive transaction on a tiny
 * database of its own, so the operating system frees it with the process, however that ends.
 */
export async function takeProcessLock(file: string): Promise<ProcessLock> {
  const lockFile = `${file}.lock`;
  const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(lockFile, (error) =>
      error === null ? resolve(opened) : reject(error),
    );
  }).catch((error: unknown) => {
    throw openingError(error, lockFile);
  });
  const close = promisify(connection.close.bind(connection));
  try {
    await promisify<string, void>(connection.run.bind(connection))("begin exclusive");
  } catch (error) {
    await close();
    throw isBusy(error) ? new StoreOpenError("in-use", file, error) : openingError(error, lockFile);
  }
  return { release: close };
}

const isBusy = (error: unknown) =>
  error instanceof Error && "code" in error && ["SQLITE_BUSY", "SQLITE_LOCKED"].includes(String(error.code));
