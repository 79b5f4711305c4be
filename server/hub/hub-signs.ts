/** What the hub says of itself: how old its last backup is, how full its disk. */
import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { EpochMillis } from "@motcua/protocol";
import type { Sign } from "../domain/alarm-rules.ts";
import { backupName } from "../store/backup.ts";

const hourMillis = 3_600_000;
const about = { kind: "hub" } as const;

export interface HubSignsParts {
  readonly dataFolder: string;
  /** the database file that is backed up at night; null where its engine has backups of its own */
  readonly databaseFile: string | null;
  readonly backupFolder: string;
  /** the machine's time */
  readonly now: () => EpochMillis;
}

/** Looks at the disk. What cannot be read says nothing. */
export async function hubSigns(parts: HubSignsParts): Promise<Sign[]> {
  const signs = await Promise.all([diskSign(parts), backupSign(parts)]);
  return signs.filter((sign) => sign !== null);
}

async function diskSign({ dataFolder }: HubSignsParts): Promise<Sign | null> {
  try {
    const { bavail, blocks } = await statfs(dataFolder);
    return blocks === 0 ? null : { kind: "disk-full", about, value: (bavail / blocks) * 100 };
  } catch {
    return null;
  }
}

/** Before the first backup its age is that of the database. */
async function backupSign({ databaseFile, backupFolder, now }: HubSignsParts): Promise<Sign | null> {
  if (databaseFile === null) return null;
  try {
    const newest = await newestBackup(backupFolder);
    const { birthtimeMs, mtimeMs } = await stat(newest ?? databaseFile);
    const since = newest === null ? birthtimeMs : mtimeMs;
    return { kind: "backup-old", about, value: Math.max(0, now() - since) / hourMillis };
  } catch {
    return null;
  }
}

async function newestBackup(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => backupName.test(name))
    .toSorted()
    .at(-1);
  return newest === undefined ? null : join(folder, newest);
}
