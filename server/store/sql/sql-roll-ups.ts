import type { KeptDay, KeptSum, RollUps, TouchedMonth } from "../store.ts";
import type { Connections } from "./engine.ts";

/** One statement takes at most so many rows: bodies are kilobytes, and bindings are limited. */
const rowsAtOnce = 50;

/** Figures of closed days, in SQL. */
export function createSqlRollUps({ writer, reader }: Connections): RollUps {
  const withFigures = (site: string, dimension: string, form: string) =>
    reader("touched_days as touched")
      .leftJoin("roll_ups as kept", (on) =>
        on
          .on("kept.site", "touched.site")
          .andOnVal("kept.dimension", dimension)
          .andOn("kept.day", "touched.day")
          .andOnVal("kept.form", form)
          .andOn("kept.seq", ">=", "touched.seq"),
      )
      .where("touched.site", site)
      .orderBy("touched.day");

  return {
    async days(site, dimension, { from, until }, form) {
      const rows: KeptDay[] = await withFigures(site, dimension, form)
        .andWhere("touched.day", ">=", from)
        .andWhere("touched.day", "<", until)
        .select({ day: "touched.day", body: "kept.body" });
      return rows;
    },
    async missing(site, dimension, before, form, limit) {
      const rows: Pick<KeptDay, "day">[] = await withFigures(site, dimension, form)
        .andWhere("touched.day", "<", before)
        .whereNull("kept.seq")
        .limit(limit)
        .select({ day: "touched.day" });
      return rows.map(({ day }) => day);
    },
    async sums(site, dimension, keys, form) {
      const rows: KeptSum[] = await reader("roll_ups")
        .where({ site, dimension, form })
        .whereIn("day", [...keys])
        .select({ key: "day", seq: "seq", body: "body" });
      return rows;
    },
    async touchedMonths(site, { from, until }) {
      const rows: TouchedMonth[] = await reader("touched_days")
        .where({ site })
        .andWhere("day", ">=", from)
        .andWhere("day", "<", until)
        .groupByRaw("substr(day, 1, 7)")
        .select({ month: reader.raw("substr(day, 1, 7)") })
        .max({ seq: "seq" });
      return rows;
    },
    async keep(rows) {
      for (let first = 0; first < rows.length; first += rowsAtOnce) {
        const some = rows
          .slice(first, first + rowsAtOnce)
          .map((row) => ({ ...row, body: Buffer.from(row.body) }));
        await writer("roll_ups").insert(some).onConflict(["site", "dimension", "day"]).merge();
      }
    },
    async clear(site) {
      await writer("roll_ups").where({ site }).del();
    },
  };
}
