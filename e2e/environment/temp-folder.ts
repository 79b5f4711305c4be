import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own for one test; `close` removes it with everything in it. */
export interface TempFolder {
  readonly path: string;
  /** Absolute path of something inside. */
  file(...parts: string[]): string;
  close(): void;
}

/**
 * Makes an empty folder under the machine's temporary folder. `name` shows in its path.
 * Other users may pass through it (but not list it): PostgreSQL run by root's tests needs that.
 */
export function createTempFolder(name: string): TempFolder {
  const path = mkdtempSync(join(tmpdir(), `motcua-${name}-`));
  chmodSync(path, 0o711);
  return {
    path,
    file: (...parts) => join(path, ...parts),
    // A browser or a database that has just been told to stop may still be writing.
    close: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
