import type { PrintJobRow, PrintJobs } from "../store.ts";
import type { Connections } from "./engine.ts";

/** Print jobs in SQL: each step is one statement, so of two agents one gets the job. */
export function createSqlPrintJobs({ writer, reader }: Connections): PrintJobs {
  return {
    async find(site, job) {
      const row = await reader<PrintJobRow>("print_jobs").where({ site, job }).first("*");
      return (row as PrintJobRow | undefined) ?? null;
    },

    async lease(site, job, agent, now, until) {
      const taken: PrintJobRow[] = await writer("print_jobs")
        .where({ site, job })
        .andWhere((open) =>
          open
            .where({ state: "queued" })
            .orWhere((late) => late.where({ state: "leased" }).andWhere("leased_until", "<=", now)),
        )
        .update({ state: "leased", fence: writer.raw("fence + 1"), agent, leased_until: until })
        .returning("*");
      return taken[0] ?? null;
    },

    async sending(site, job, fence) {
      const changed = await writer("print_jobs")
        .where({ site, job, fence, state: "leased" })
        .update({ state: "sending", leased_until: null });
      return changed === 1;
    },

    async openOf(site, agent) {
      return reader<PrintJobRow>("print_jobs")
        .where({ site, agent })
        .andWhereRaw("state in ('leased', 'sending')")
        .orderBy(["requested_at", "job"])
        .select("*");
    },
  };
}
