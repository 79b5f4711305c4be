import type { Figures, FiguresRow, LateDossierRow } from "../store.ts";
import type { Connections } from "./engine.ts";

/** SQLite takes some thousand values in a statement; a late dossier has ten. */
const rowsAtOnce = 90;

/** Typed and imported figures, in SQL. */
export function createSqlFigures({ writer, reader }: Connections): Figures {
  return {
    async keep(row, late) {
      // In turns, so that tickets are written between them: what no event names yet counts nowhere.
      for (let first = 0; first < late.length; first += rowsAtOnce) {
        const some = late.slice(first, first + rowsAtOnce);
        await writer("late_dossiers").insert(some).onConflict(["site", "digest", "row"]).ignore();
      }
      await writer("figures").insert(row).onConflict(["site", "digest"]).ignore();
    },
    async find(site, digest) {
      const row = await reader<FiguresRow>("figures").where({ site, digest }).first("*");
      return (row as FiguresRow | undefined) ?? null;
    },
    async lateDossiers(site, digest) {
      return reader<LateDossierRow>("late_dossiers").where({ site, digest }).orderBy("row").select("*");
    },
    wipeLateDossiers: async (site, before) =>
      writer("late_dossiers").where({ site }).andWhere("at", "<", before).del(),
  };
}
