import type { SiteId } from "@motcua/protocol";
import type { Audit, AuditFilter, AuditRow } from "../store.ts";
import type { Connections } from "./engine.ts";

/** What was done outside the journey, in SQL (S1). */
export function createSqlAudit({ writer, reader }: Connections): Audit {
  const found = (site: SiteId, { who, what, from, until }: AuditFilter) =>
    reader<AuditRow & { id: number }>("audit")
      .where({ site })
      .modify((query) => {
        if (who !== undefined) query.andWhere({ who });
        if (from !== undefined) query.andWhere("at", ">=", from);
        if (until !== undefined) query.andWhere("at", "<", until);
        if (what !== undefined && "among" in what) query.whereIn("what", [...what.among]);
        if (what !== undefined && "outside" in what) query.whereNotIn("what", [...what.outside]);
      });
  return {
    async add({ site, at, who, what, detail }) {
      await writer("audit").insert({ site, at, who, what, detail });
    },
    async find(site, filter, { skip, limit }) {
      return found(site, filter)
        .orderBy([
          { column: "at", order: "desc" },
          { column: "id", order: "desc" },
        ])
        .offset(skip)
        .limit(limit)
        .select("site", "at", "who", "what", "detail");
    },
    async count(site, filter) {
      const [counted] = await found(site, filter).count({ lines: "*" });
      return Number(counted?.lines ?? 0);
    },
    forget: async (site, before) => writer("audit").where({ site }).where("at", "<", before).del(),
  };
}
