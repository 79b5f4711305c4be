import { mkdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createTempFolder } from "../../e2e/environment/temp-folder.ts";
import { hubSigns } from "./hub-signs.ts";

it("A1 tells how old the newest backup is, and how much of the disk is free", async () => {
  const folder = createTempFolder("motcua-hub-signs");
  try {
    const backupFolder = join(folder.path, "backups");
    const databaseFile = join(folder.path, "motcua.db");
    await mkdir(backupFolder);
    await writeFile(databaseFile, "");
    for (const [name, hour] of [
      ["motcua-2026-11-21-030000.db", 0],
      ["motcua-2026-11-22-030000.db", 24],
      ["motcua-2026-11-23-030000.db.partial", 48],
    ] as const) {
      await writeFile(join(backupFolder, name), "");
      await utimes(join(backupFolder, name), hour * 3_600, hour * 3_600);
    }
    const parts = { dataFolder: folder.path, databaseFile, backupFolder, now: () => 30 * 3_600_000 };
    const [disk, backup] = await hubSigns(parts);
    expect(backup).toMatchObject({ kind: "backup-old", value: 6 });
    expect(disk?.kind === "disk-full" && disk.value > 0 && disk.value <= 100).toBe(true);
    expect((await hubSigns({ ...parts, databaseFile: null })).map(({ kind }) => kind)).toEqual(["disk-full"]);
  } finally {
    folder.close();
  }
});
