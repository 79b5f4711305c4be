import type { Audit, AuditRow } from "../store.ts";
import type { Connections } from "./engine.ts";

/** What was done outside the journey, in SQL (S1). */
export function createSqlAudit({ writer, reader }: Connections): Audit {
  return {
    async add({ site, at, who, what, detail }) {
      await writer("audit").insert({ site, at, who, what, detail });
    },
    async latest(site, limit) {
      return reader<AuditRow & { id: number }>("audit")
        .where({ site })
        .orderBy("id", "desc")
        .limit(limit)
        .select("site", "at", "who", "what", "detail");
    },
    forget: async (site, before) => writer("audit").where({ site }).where("at", "<", before).del(),
  };
}
