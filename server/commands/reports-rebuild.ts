/**
 * Counts the figures of all closed days anew from the tables of the reports: `reports-rebuild`, with the hub stopped.
 * Reports count what is missing by themselves; this is for who wants it done beforehand, or in doubt.
 */
import { openPostgresStore } from "../store/postgres-store.ts";
import { openSqliteStore } from "../store/sqlite-store.ts";
import { countDaysAnew } from "./roll-ups-of.ts";
import { runCommand } from "./run-command.ts";
import { storePlace } from "./store-place.ts";

await runCommand(async (say) => {
  const { file, databaseUrl } = storePlace(process.env, process.cwd());
  const store =
    databaseUrl === null ? await openSqliteStore({ file }) : await openPostgresStore({ url: databaseUrl });
  try {
    const sites = await store.journal.sites();
    for (const site of sites) await countDaysAnew(store, site, say);
    if (sites.length === 0) say("Sổ nhật ký chưa có dòng nào.", "The journal has no rows yet.");
    return "ok";
  } finally {
    await store.close();
  }
});
