import type { PortraitRow, Portraits } from "../store.ts";
import { keyOf } from "./memory-tables.ts";

/** Photos of officers in memory. */
export function createMemoryPortraits(): Portraits {
  const rows = new Map<string, PortraitRow>();
  return {
    async save(row) {
      rows.set(keyOf(row.site, row.person), row);
    },
    digests: async (site) =>
      [...rows.values()].filter((row) => row.site === site).map(({ person, digest }) => ({ person, digest })),
    digestOf: async (site, person) => rows.get(keyOf(site, person))?.digest ?? null,
    find: async (site, digest) =>
      [...rows.values()].find((row) => row.site === site && row.digest === digest) ?? null,
    async drop(site, person) {
      rows.delete(keyOf(site, person));
    },
  };
}
