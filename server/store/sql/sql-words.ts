import type { Words, WordsRow } from "../store.ts";
import type { Connections } from "./engine.ts";

/** Erasable words, in SQL. */
export function createSqlWords({ writer, reader }: Connections): Words {
  return {
    async find(site, seq) {
      const row = await reader<WordsRow>("words").where({ site, seq }).first("*");
      return (row as WordsRow | undefined) ?? null;
    },
    wipe: async (site, before) => writer("words").where({ site }).andWhere("at", "<", before).del(),
  };
}
