import type { SiteId } from "@motcua/protocol";
import { BackupDamagedError } from "./backup-error.ts";
import { mustExist } from "./sqlite/must-exist.ts";
import { sqliteKnex } from "./sqlite/sqlite-connections.ts";
import { openSqliteReading } from "./sqlite-store.ts";
import { StoreOpenError } from "./store-errors.ts";
import { verifyFigures } from "./verify-figures.ts";
import { verifyJournal } from "./verify-journal.ts";

/** One site's journal in a backup that was found sound. */
export interface BackedUpSite {
  readonly site: SiteId;
  readonly rows: number;
  readonly hash: string;
}

/**
 * Reads a backup whole: pages, tables and every row of every journal. Rejects with a `BackupDamagedError`,
 * or with a `StoreOpenError` when it is missing or newer than the program.
 */
export async function verifyBackup(file: string): Promise<BackedUpSite[]> {
  await mustExist(file);
  try {
    await checkPages(file);
    return await checkJournals(file);
  } catch (error) {
    if (error instanceof BackupDamagedError) throw error;
    if (error instanceof StoreOpenError && error.code !== "not-a-database") throw error;
    throw new BackupDamagedError(file, "not a database", error);
  }
}

async function checkPages(file: string): Promise<void> {
  const db = sqliteKnex(file, ["pragma query_only = on"], 1);
  try {
    const said: { integrity_check: string }[] = await db.raw("pragma integrity_check(1)");
    const first = said[0]?.integrity_check ?? "no answer";
    if (first !== "ok") throw new BackupDamagedError(file, first, null);
  } finally {
    await db.destroy();
  }
}

async function checkJournals(file: string): Promise<BackedUpSite[]> {
  const reading = await openSqliteReading({ file });
  try {
    const sites: BackedUpSite[] = [];
    for (const site of await reading.journal.sites()) {
      const verdict = await verifyJournal(reading.journal, site, new Map());
      if (verdict.kind === "broken") {
        throw new BackupDamagedError(file, `${site}, seq ${verdict.seq}: ${verdict.why}`, null);
      }
      const { unfit } = await verifyFigures(reading, site);
      const [first] = unfit;
      if (first !== undefined) {
        throw new BackupDamagedError(file, `${site}, seq ${first.seq}: figures ${first.why}`, null);
      }
      sites.push({ site, rows: verdict.rows, hash: verdict.end.hash });
    }
    return sites;
  } finally {
    await reading.close();
  }
}
