import { open } from "node:fs/promises";
import { dirname } from "node:path";

/** Waits until a file and its name in its folder are on the disk. */
export async function makeDurable(file: string): Promise<void> {
  for (const path of [file, dirname(file)]) {
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** `2026-11-23-083000` in UTC: file names sort by their time, also when a clock is put back an hour. */
export function fileStamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replaceAll(":", "").replace("T", "-");
}
