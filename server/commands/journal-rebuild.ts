/**
 * Makes the tables that reports read anew from the journal: `journal-rebuild`, with the hub stopped. Prints
 * their digest before and after; exits with 1 when they differed.
 */
import { rebuildReadModel } from "../desk/rebuild.ts";
import { countDaysAnew } from "./roll-ups-of.ts";
import { runCommand } from "./run-command.ts";
import { openStoreAt, storePlace } from "./store-place.ts";

await runCommand(async (say) => {
  const store = await openStoreAt(storePlace(process.env, process.cwd()));
  try {
    const sites = await store.journal.sites();
    let outcome: "ok" | "bad" = "ok";
    for (const site of sites) {
      const { before, after } = await rebuildReadModel(store, site);
      await countDaysAnew(store, site, say);
      if (before === after) {
        say(
          `${site}: các bảng báo cáo khớp với sổ nhật ký. Mã: ${after}`,
          `${site}: the tables of the reports agree with the journal. Digest: ${after}`,
        );
      } else {
        outcome = "bad";
        say(
          `${site}: các bảng báo cáo KHÔNG khớp với sổ nhật ký và đã được dựng lại.\n  trước: ${before}\n  sau:   ${after}`,
          `${site}: the tables of the reports did NOT agree with the journal and were made anew.\n  before: ${before}\n  after:  ${after}`,
        );
      }
    }
    if (sites.length === 0) say("Sổ nhật ký chưa có dòng nào.", "The journal has no rows yet.");
    return outcome;
  } finally {
    await store.close();
  }
});
