import type { SiteId } from "@motcua/protocol";
import type { Knex } from "knex";
import { recordTypes } from "../../domain/office-record.ts";
import type { Appended, Commit, Head, Journal, JournalAlone, JournalRow } from "../store.ts";
import type { Connections, Engine } from "./engine.ts";
import { CallersError, sayingUnavailable } from "./unavailable.ts";

/** Written like the condition of the index on these rows: only then does SQLite see that the index will do. */
export const recordOnly = `type in (${recordTypes.map((type) => `'${type}'`).join(", ")})`;

/** The part of the journal that only reads. */
export type JournalReading = Pick<
  Journal,
  "head" | "read" | "lastOfType" | "placesOfType" | "record" | "sites"
>;

/** Reads a journal through knex. */
export function createSqlJournalReading(db: Knex): JournalReading {
  const rows = () => db<JournalRow>("journal");
  /** Written out, not bound: only then does SQLite see that the index of the rare types will do. */
  const ofType = (site: SiteId, type: string) => {
    const ofSite = rows().where({ site });
    return /^[a-z-]+$/.test(type) ? ofSite.andWhereRaw(`type = '${type}'`) : ofSite.andWhere({ type });
  };
  return {
    async head(site) {
      const last = await rows().where({ site }).orderBy("seq", "desc").first("seq", "epoch", "hash");
      return (last as Head | undefined) ?? null;
    },

    async read(site, after, limit) {
      return rows().where({ site }).andWhere("seq", ">", after).orderBy("seq").limit(limit).select("*");
    },

    async lastOfType(site, type, atOrBefore) {
      const place = ofType(site, type).andWhere("seq", "<=", atOrBefore).max("seq");
      const row = await rows().where({ site }).andWhere("seq", place).first("*");
      return (row as JournalRow | undefined) ?? null;
    },

    async placesOfType(site, type) {
      return ofType(site, type).orderBy("seq", "desc").select("seq", "at", "actor");
    },

    async record(site) {
      return rows().where({ site }).andWhereRaw(recordOnly).orderBy("seq").select("*");
    },

    async sites() {
      // Hops from site to site along the key instead of reading every row.
      const sites: SiteId[] = [];
      for (;;) {
        const next: Pick<JournalRow, "site"> | undefined = await rows()
          .modify((query) => {
            const last = sites.at(-1);
            if (last !== undefined) query.where("site", ">", last);
          })
          .orderBy("site")
          .first("site");
        if (next === undefined) return sites;
        sites.push(next.site);
      }
    },
  };
}

/** The journal of a store on SQL: reads beside the writers, appends in one statement. */
export function createSqlJournal(engine: Engine, { writer, reader }: Connections): Journal {
  const attempt = async (writing: Promise<void>): Promise<Appended> => {
    try {
      await writing;
      return "appended";
    } catch (error) {
      const taken = engine.takenKeyOf(error);
      if (taken === "journal" || taken === "answers") return "conflict";
      throw error;
    }
  };

  /** A conflict must not spoil the transaction around it, so the append gets a savepoint of its own. */
  const inside = (held: Knex.Transaction): JournalAlone => {
    const { head, read } = createSqlJournalReading(held);
    const append = (commits: readonly Commit[]) =>
      attempt(held.transaction((inner) => engine.write(inner, commits)));
    return sayingUnavailable(engine, { head, read, append });
  };

  return {
    ...createSqlJournalReading(reader),
    append: (commits) => attempt(engine.write(writer, commits)),
    alone: (site, work) =>
      writer.transaction(async (held) => {
        await engine.holdSite(held, site);
        return work(inside(held)).catch((error: unknown) => {
          throw new CallersError(error);
        });
      }),
  };
}
