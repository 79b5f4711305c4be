import type { FiguresRow, LateDossierRow } from "../report-rows.ts";
import type { Figures } from "../store.ts";
import { by, keyOf } from "./memory-tables.ts";

/** Typed and imported figures in memory. */
export function createMemoryFigures(): Figures {
  const figures = new Map<string, FiguresRow>();
  const late = new Map<string, LateDossierRow>();
  return {
    async keep(row, lateDossiers) {
      const key = keyOf(row.site, row.digest);
      if (!figures.has(key)) figures.set(key, row);
      for (const one of lateDossiers) {
        const place = keyOf(one.site, one.digest, one.row);
        if (!late.has(place)) late.set(place, one);
      }
    },
    find: async (site, digest) => figures.get(keyOf(site, digest)) ?? null,
    lateDossiers: async (site, digest) =>
      [...late.values()].filter((row) => row.site === site && row.digest === digest).sort(by("row")),
    async wipeLateDossiers(site, before) {
      const old = [...late].filter(([, row]) => row.site === site && row.at < before);
      for (const [key] of old) late.delete(key);
      return old.length;
    },
  };
}
