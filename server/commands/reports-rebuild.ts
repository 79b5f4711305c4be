/**
 * Counts the figures of all closed days anew from the tables of the reports: `reports-rebuild`, with the hub stopped.
 * Reports count what is missing by themselves; this is for who wants it done beforehand, or in doubt.
 */
import { countDaysAnew } from "./roll-ups-of.ts";
import { runCommand } from "./run-command.ts";
import { openStoreAt, storePlace } from "./store-place.ts";

await runCommand(async (say) => {
  const store = await openStoreAt(storePlace(process.env, process.cwd()));
  try {
    const sites = await store.journal.sites();
    for (const site of sites) await countDaysAnew(store, site, say);
    if (sites.length === 0) say("Sổ nhật ký chưa có dòng nào.", "The journal has no rows yet.");
    return "ok";
  } finally {
    await store.close();
  }
});
