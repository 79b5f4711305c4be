import { copyFile, link, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { EpochMillis } from "@motcua/protocol";
import { type BegunEpoch, beginEpochs, numbersSkipped, type Standing, standingOf } from "./begin-epoch.ts";
import { fileStamp, makeDurable } from "./durable-files.ts";
import { migrations } from "./migrations/migrations.ts";
import { createSqlStore } from "./sql/sql-store.ts";
import { sqliteEngine } from "./sql/sqlite-engine.ts";
import { openingError } from "./sqlite/opening-error.ts";
import { takeProcessLock } from "./sqlite/process-lock.ts";
import { openSqliteConnections, openSqliteReading } from "./sqlite-store.ts";
import { verifyBackup } from "./verify-backup.ts";

export interface RestoreParts {
  /** the hub's database; it may be missing or damaged */
  readonly file: string;
  readonly backup: string;
  readonly now: EpochMillis;
}

export interface Restored {
  /** folder that the database was moved to; null when there was none */
  readonly setAside: string | null;
  readonly sites: readonly BegunEpoch[];
}

const asidePrefix = "before-restore-";
/** A database lies in one file, or in three after a power cut. */
const parts = ["", "-wal", "-shm"];

/**
 * Puts a backup in the place of the hub's database, which is kept in a folder beside it. Everything is made
 * ready in a copy, new epochs included, and then takes one rename. People sign in again, and pairings begin
 * again. Rejects with a `StoreOpenError` (`in-use` while a hub runs) or a `BackupDamagedError`, and has then
 * changed nothing.
 */
export async function restoreSqlite({ file, backup, now }: RestoreParts): Promise<Restored> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw openingError(error, folder);
  });
  const lock = await takeProcessLock(file);
  const copy = `${file}.restoring`;
  try {
    await remove(copy);
    await verifyBackup(backup);
    await copyFile(backup, copy);
    // What is verified is what will be used: the copy may have met a disk error too.
    await verifyBackup(copy);
    const sites = await makeReady(copy, file, now);
    await makeDurable(copy);
    const setAside = await setPresentAside(file, now);
    await rename(copy, file);
    await makeDurable(file);
    return { setAside, sites };
  } finally {
    await remove(copy);
    await lock.release();
  }
}

async function makeReady(copy: string, file: string, now: EpochMillis): Promise<BegunEpoch[]> {
  const earlier = await restoresBefore(dirname(file));
  const present = await openSqliteReading({ file }).catch(() => null);
  const connections = await openSqliteConnections(copy, migrations);
  try {
    // Who signed out or used a grant since the backup must not be let in by it again.
    await connections.writer("sessions").del();
    await connections.writer("pairings").del();
    const store = createSqlStore(sqliteEngine, connections);
    return await beginEpochs(store, now, async (site, day, restored) => {
      const unknown: Standing = {
        epoch: restored.epoch + earlier,
        highest: restored.highest + earlier * numbersSkipped,
      };
      return present === null ? unknown : standingOf(present, site, day).catch(() => unknown);
    });
  } finally {
    await connections.close();
    await present?.close();
  }
}

/** How often this folder was restored: what was replaced may be too damaged to say how far it had got. */
async function restoresBefore(folder: string): Promise<number> {
  return (await readdir(folder)).filter((name) => name.startsWith(asidePrefix)).length;
}

/** Keeps what is there under a second name, whole with its write-ahead log, and takes only that log away. */
async function setPresentAside(file: string, now: EpochMillis): Promise<string | null> {
  const names = new Set(await readdir(dirname(file)));
  const present = parts.map((part) => `${file}${part}`).filter((path) => names.has(basename(path)));
  if (present.length === 0) return null;
  const aside = await mkdtemp(join(dirname(file), `${asidePrefix}${fileStamp(now)}-`));
  for (const path of present) {
    const kept = join(aside, basename(path));
    // Some file systems have no second names: then a copy.
    await link(path, kept).catch(() => copyFile(path, kept));
    await makeDurable(kept);
  }
  for (const path of present) if (path !== file) await rm(path);
  return aside;
}

async function remove(copy: string): Promise<void> {
  for (const part of parts) await rm(`${copy}${part}`, { force: true });
}
