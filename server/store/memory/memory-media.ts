import type { MediaRow } from "../media-row.ts";
import type { Media } from "../store.ts";
import { keyOf } from "./memory-tables.ts";

/** The office's own sounds and pictures in memory. */
export function createMemoryMedia(): Media {
  const files = new Map<string, MediaRow>();
  return {
    async keep(row) {
      const key = keyOf(row.site, row.digest);
      files.set(key, { ...(files.get(key) ?? row), at: row.at });
    },
    find: async (site, digest) => files.get(keyOf(site, digest)) ?? null,
    async forget(site, used, { now, before }) {
      for (const [key, row] of files) {
        if (row.site === site && used.includes(row.digest)) files.set(key, { ...row, at: now });
      }
      const old = [...files].filter(([, row]) => row.site === site && row.at < before);
      for (const [key] of old) files.delete(key);
      return old.length;
    },
  };
}
