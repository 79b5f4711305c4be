/** The backups of a running hub: which there are, one more now, and the file of one. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type Backup, type BackupList, isRefused, type Reply, refuse } from "@motcua/protocol";
import { serverFolder } from "../server-folder.ts";
import { backupName, backupsKept } from "../store/backup.ts";

export interface BackupShelf {
  list(): Promise<BackupList>;
  /** Makes one and answers once it was read whole and found sound. */
  make(): Promise<Reply<BackupList>>;
  /** Where one lies, or a "no" where there is none of that name. */
  find(name: string): Promise<Reply<{ readonly file: string; readonly bytes: number }>>;
  /** The bytes of one, or a "no" where there is none of that name. */
  open(name: string): Promise<Reply<{ readonly bytes: number; readonly content: Readable }>>;
}

export interface BackupShelfParts {
  readonly engine: BackupList["engine"];
  readonly folder: string;
  /** starts the program that makes one */
  readonly start: () => ChildProcess;
}

/** The shelf over a folder; one backup is made at a time. */
export function createBackupShelf({ engine, folder, start }: BackupShelfParts): BackupShelf {
  let making: BackupList["making"] = "idle";
  const list = async (): Promise<BackupList> => ({
    engine,
    folder,
    kept: backupsKept,
    making,
    backups: engine === "embedded" ? await backupsIn(folder) : [],
  });
  const find = async (name: string): Promise<Reply<{ readonly file: string; readonly bytes: number }>> => {
    const file = join(folder, name);
    const isOurs = engine === "embedded" && backupName.test(name);
    const found = isOurs ? await stat(file).catch(() => null) : null;
    if (found === null || !found.isFile()) return refuse("unknown-backup");
    return { done: { file, bytes: found.size } };
  };
  return {
    list,
    find,
    async make() {
      if (engine !== "embedded") return refuse("backup-failed");
      if (making === "making") return refuse("too-many-requests");
      making = "making";
      try {
        const [code] = await once(start(), "exit");
        if (code !== 0) return refuse("backup-failed");
      } catch {
        return refuse("backup-failed");
      } finally {
        making = "idle";
      }
      return { done: await list() };
    },
    async open(name) {
      const found = await find(name);
      if (isRefused(found)) return found;
      const { file, bytes } = found.done;
      return { done: { bytes, content: createReadStream(file) } };
    },
  };
}

async function backupsIn(folder: string): Promise<Backup[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => backupName.test(name)).sort();
  const found = await Promise.all(
    names.map(async (name): Promise<Backup[]> => {
      // the oldest may be taken away meanwhile
      const file = await stat(join(folder, name)).catch(() => null);
      const madeAt = madeAtOf(name);
      return file === null || Number.isNaN(madeAt) ? [] : [{ name, madeAt, bytes: file.size }];
    }),
  );
  return found.flat().reverse();
}

/** When a backup was made, as its name says: a copied file has another time of its own. */
function madeAtOf(name: string): number {
  const [year, month, day, time = ""] = name.replace(/^motcua-|\.db$/g, "").split("-");
  const [hours, minutes, seconds] = time.match(/\d\d/g) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
}

const backupProgram = join(serverFolder, "commands/backup.ts");

/** The command `backup` in a process of its own, so that nobody waits for a number behind it. */
export function spawnBackup(dataFolder: string): ChildProcess {
  return spawn(process.execPath, [backupProgram], {
    env: { DATA_DIR: dataFolder },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
