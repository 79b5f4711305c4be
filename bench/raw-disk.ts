/** What the disk itself needs: 4 KiB appended and `fdatasync`ed, with nothing around it. */
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";

export interface RawDisk {
  /** Appends once and answers how many milliseconds it took. */
  append(): number;
  close(): void;
}

/** Opens a file beside what is measured, so that both stand on the same disk. */
export function openRawDisk(file: string): RawDisk {
  const descriptor = openSync(file, "a");
  const page = Buffer.alloc(4096, 7);
  return {
    append: () => {
      const from = performance.now();
      writeSync(descriptor, page);
      fdatasyncSync(descriptor);
      return performance.now() - from;
    },
    close: () => closeSync(descriptor),
  };
}
