import type { PastVisitsRow } from "../report-rows.ts";
import type { PastVisits, Range } from "../store.ts";
import { by, keyOf, type MemoryTables } from "./memory-tables.ts";

/** Past visits, in memory. */
export function createMemoryPastVisits({ touchedDays }: MemoryTables): PastVisits {
  const parts = new Map<string, PastVisitsRow>();
  const of = (site: string) =>
    [...parts.values()].filter((one) => one.site === site).sort(by("rows", "day", "part"));
  const touchedIn = (site: string, { from, until }: Range) =>
    [...touchedDays.values()]
      .filter((one) => one.site === site && from <= one.day && one.day < until)
      .sort(by("day"));

  return {
    async keep(rows) {
      for (const row of rows) parts.set(keyOf(row.site, row.rows, row.day, row.part), row);
    },
    days: async (site, rows) => [...new Set(of(site).flatMap((one) => (one.rows === rows ? [one.day] : [])))],
    ofDay: async (site, rows, day) => of(site).filter((one) => one.rows === rows && one.day === day),
    counting: async (site, range, kind) =>
      touchedIn(site, range).flatMap(({ day, past }) =>
        of(site).flatMap((one) => (one.rows === past && one.day === day ? [one[kind]] : [])),
      ),
    counted: async (site, range) =>
      touchedIn(site, range).flatMap(({ day, past }) => (past === "emptied" ? [] : [{ day, rows: past }])),
    all: async (site) => [...new Set(of(site).map(({ rows }) => rows))],
    async drop(site, rows) {
      for (const [key, one] of parts) if (one.site === site && one.rows === rows) parts.delete(key);
    },
  };
}
