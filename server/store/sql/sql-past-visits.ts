import type { HistoryId } from "@motcua/protocol";
import type { CountedDay, PastVisits, PastVisitsRow, Range } from "../store.ts";
import type { Connections } from "./engine.ts";

/** Bodies are kilobytes, and bindings are limited. */
const partsAtOnce = 50;
const partsDroppedAtOnce = 500;

/** Past visits, in SQL. */
export function createSqlPastVisits({ writer, reader }: Connections): PastVisits {
  const touchedIn = (site: string, { from, until }: Range) =>
    reader("touched_days as touched")
      .where("touched.site", site)
      .andWhere("touched.day", ">=", from)
      .andWhere("touched.day", "<", until);

  return {
    async keep(parts) {
      // In turns, so that tickets are written between them: what no event names yet counts nowhere.
      for (let first = 0; first < parts.length; first += partsAtOnce) {
        const some = parts.slice(first, first + partsAtOnce).map((one) => ({
          ...one,
          tickets: Buffer.from(one.tickets),
          legs: Buffer.from(one.legs),
          votes: Buffer.from(one.votes),
        }));
        await writer("past_visits").insert(some).onConflict(["site", "rows", "day", "part"]).merge();
      }
    },
    async days(site, rows) {
      const found = await reader<PastVisitsRow>("past_visits")
        .where({ site, rows })
        .distinct("day")
        .orderBy("day");
      return found.map(({ day }) => day);
    },
    ofDay: (site, rows, day) =>
      reader<PastVisitsRow>("past_visits")
        .where({ site, rows, day })
        .orderBy("part")
        .select("*") as unknown as Promise<PastVisitsRow[]>,
    async counting(site, range, kind) {
      const found: { body: Uint8Array }[] = await touchedIn(site, range)
        .join("past_visits as kept", (on) =>
          on
            .on("kept.site", "touched.site")
            .andOn("kept.rows", "touched.past")
            .andOn("kept.day", "touched.day"),
        )
        .orderBy(["touched.day", "kept.part"])
        .select({ body: `kept.${kind}` });
      return found.map(({ body }) => body);
    },
    async counted(site, range) {
      const found: { day: CountedDay["day"]; past: HistoryId | "emptied" | null }[] = await touchedIn(
        site,
        range,
      )
        .orderBy("touched.day")
        .select({ day: "touched.day", past: "touched.past" });
      return found.flatMap(({ day, past }) => (past === "emptied" ? [] : [{ day, rows: past }]));
    },
    async all(site) {
      const found = await reader<PastVisitsRow>("past_visits")
        .where({ site })
        .distinct("rows")
        .orderBy("rows");
      return found.map(({ rows }) => rows);
    },
    async drop(site, rows) {
      for (;;) {
        const some: Pick<PastVisitsRow, "day" | "part">[] = await reader("past_visits")
          .where({ site, rows })
          .limit(partsDroppedAtOnce)
          .select("day", "part");
        if (some.length === 0) return;
        await writer("past_visits")
          .where({ site, rows })
          .whereIn("day", [...new Set(some.map(({ day }) => day))])
          .del();
      }
    },
  };
}
