import type { RollUps } from "../store.ts";
import { by, keyOf, type MemoryTables } from "./memory-tables.ts";

/** Figures of closed days, in memory. */
export function createMemoryRollUps(tables: MemoryTables): RollUps {
  const touched = (site: string) =>
    [...tables.touchedDays.values()].filter((row) => row.site === site).sort(by("day"));
  const bodyOf = (site: string, dimension: string, form: string, day: string, seq: number) => {
    const kept = tables.rollUps.get(keyOf(site, dimension, day));
    return kept !== undefined && kept.form === form && kept.seq >= seq ? kept.body : null;
  };
  return {
    days: async (site, dimension, { from, until }, form) =>
      touched(site)
        .filter(({ day }) => from <= day && day < until)
        .map(({ day, seq }) => ({ day, body: bodyOf(site, dimension, form, day, seq) })),
    missing: async (site, dimension, before, form, limit) =>
      touched(site)
        .filter(({ day, seq }) => day < before && bodyOf(site, dimension, form, day, seq) === null)
        .slice(0, limit)
        .map(({ day }) => day),
    sums: async (site, dimension, keys, form) =>
      keys.flatMap((key) => {
        const kept = tables.rollUps.get(keyOf(site, dimension, key));
        return kept?.form === form ? [{ key, seq: kept.seq, body: kept.body }] : [];
      }),
    async touchedMonths(site, { from, until }) {
      const months = new Map<string, number>();
      for (const { day, seq } of touched(site)) {
        const month = day.slice(0, 7);
        if (from <= day && day < until) months.set(month, Math.max(seq, months.get(month) ?? 0));
      }
      return [...months].map(([month, seq]) => ({ month, seq }));
    },
    async keep(rows) {
      for (const row of rows) tables.rollUps.set(keyOf(row.site, row.dimension, row.day), row);
    },
    async clear(site) {
      for (const [key, row] of tables.rollUps) if (row.site === site) tables.rollUps.delete(key);
    },
  };
}
