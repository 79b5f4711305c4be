import type { PrintJobRow } from "../rows.ts";
import type { PrintJobs } from "../store.ts";
import { by, keyOf, type MemoryTables } from "./memory-tables.ts";

/** Print jobs in memory. */
export function createMemoryPrintJobs({ printJobs }: Pick<MemoryTables, "printJobs">): PrintJobs {
  const change = (row: PrintJobRow) => {
    printJobs.set(keyOf(row.site, row.job), row);
    return row;
  };
  return {
    find: async (site, job) => printJobs.get(keyOf(site, job)) ?? null,

    async lease(site, job, agent, now, until) {
      const row = printJobs.get(keyOf(site, job));
      if (row === undefined) return null;
      const ranOut = row.state === "leased" && row.leased_until !== null && row.leased_until <= now;
      if (row.state !== "queued" && !ranOut) return null;
      return change({ ...row, state: "leased", fence: row.fence + 1, agent, leased_until: until });
    },

    async sending(site, job, fence) {
      const row = printJobs.get(keyOf(site, job));
      if (row === undefined || row.state !== "leased" || row.fence !== fence) return false;
      change({ ...row, state: "sending", leased_until: null });
      return true;
    },

    openOf: async (site, agent) =>
      [...printJobs.values()]
        .filter((row) => row.site === site && row.agent === agent)
        .filter((row) => row.state === "leased" || row.state === "sending")
        .sort(by("requested_at", "job")),
  };
}
