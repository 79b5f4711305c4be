import { mkdir, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { EpochMillis } from "@motcua/protocol";
import { BackupDamagedError, DataUnsoundError } from "./backup-error.ts";
import { fileStamp, makeDurable } from "./durable-files.ts";
import { mustExist } from "./sqlite/must-exist.ts";
import { openingError } from "./sqlite/opening-error.ts";
import { sqliteKnex } from "./sqlite/sqlite-connections.ts";
import { StoreOpenError } from "./store-errors.ts";
import { type BackedUpSite, verifyBackup } from "./verify-backup.ts";

export interface BackupParts {
  /** the database of a hub, which may go on working meanwhile */
  readonly file: string;
  readonly folder: string;
  /** how many of the newest backups stay in the folder */
  readonly keep: number;
  readonly now: EpochMillis;
  /** free bytes where a folder lies */
  readonly roomIn: (folder: string) => Promise<number>;
}

export interface BackupMade {
  readonly file: string;
  readonly sites: readonly BackedUpSite[];
  /** older backups that were taken away */
  readonly removed: readonly string[];
}

/** how many backups a hub and its command keep */
export const backupsKept = 14;

/** The name of a finished backup, which sorts by its time. */
export const backupName = /^motcua-\d{4}-\d{2}-\d{2}-\d{6}\.db$/;

/**
 * Copies one moment of a database that is in use, on a connection of its own, checks the copy row by row, and
 * only then gives it its name and takes the oldest away. Rejects with a `StoreOpenError` or a
 * `DataUnsoundError`, and then leaves the earlier backups alone.
 */
export async function backupSqlite({ file, folder, keep, now, roomIn }: BackupParts): Promise<BackupMade> {
  await mustExist(file);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw openingError(error, folder);
  });
  await demandRoom(file, folder, roomIn);
  const name = `motcua-${fileStamp(now)}.db`;
  const partial = join(folder, `${name}.partial`);
  await rm(partial, { force: true });
  try {
    await copyMoment(file, partial);
    const sites = await verifyBackup(partial).catch((error: unknown) => {
      throw error instanceof BackupDamagedError ? new DataUnsoundError(file, error.why, error) : error;
    });
    await rename(partial, join(folder, name));
    await makeDurable(join(folder, name));
    return { file: join(folder, name), sites, removed: await removeOld(folder, keep) };
  } finally {
    await rm(partial, { force: true });
  }
}

/** The room that a hub's next commits and its log need beside the copy. */
const spareBytes = 64 * 1024 * 1024;

/** A copy that filled the disk would stop the very hub that it is made for. */
async function demandRoom(file: string, folder: string, roomIn: BackupParts["roomIn"]): Promise<void> {
  const sizes = await Promise.all([file, `${file}-wal`].map(bytesOf));
  const needed = sizes.reduce((sum, size) => sum + size, spareBytes);
  if ((await roomIn(folder)) < needed) throw new StoreOpenError("no-room", folder, null);
}

async function bytesOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

/** Free bytes on the disk under a folder, as far as this program may use them. */
export async function roomOnDisk(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function copyMoment(file: string, copy: string): Promise<void> {
  const source = sqliteKnex(file, ["pragma busy_timeout = 5000"], 1);
  try {
    await source.raw("vacuum into ?", [copy]);
  } catch (error) {
    throw openingError(error, copy);
  } finally {
    await source.destroy();
  }
}

async function removeOld(folder: string, keep: number): Promise<string[]> {
  const backups = (await readdir(folder)).filter((name) => backupName.test(name)).sort();
  const old = backups.slice(0, Math.max(0, backups.length - keep));
  for (const name of old) await rm(join(folder, name));
  return old.map((name) => join(folder, name));
}
