/** Counts the figures of closed days anew, for commands that work with the hub stopped. */
import type { SiteId } from "@motcua/protocol";
import { foldSite } from "../desk/fold.ts";
import { countedRows } from "../history/counted-rows.ts";
import { rebuildRollUps } from "../reports/roll-ups/rebuild-roll-ups.ts";
import type { Store } from "../store/store.ts";
import type { Say } from "./run-command.ts";

/** Throws the kept figures of a site away and counts them again from the rows of the read model. */
export async function countDaysAnew(
  store: Pick<Store, "journal" | "readModel" | "pastVisits" | "rollUps">,
  site: SiteId,
  say: Say,
): Promise<void> {
  const state = await foldSite(store.journal, site);
  if (state === null) return;
  await store.rollUps.clear(site);
  const source = {
    site,
    rows: countedRows(store),
    kept: store.rollUps,
    settings: () => state.settings,
    position: () => state,
    atWork: () => null,
  };
  const days = await rebuildRollUps(source, {
    daysAStep: 500,
    onward(sofar) {
      say(`${site}: đã tính ${sofar} ngày …`, `${site}: ${sofar} days counted …`);
      return "go-on";
    },
  });
  say(
    `${site}: số liệu của ${days} ngày đã đóng được tính lại.`,
    `${site}: the figures of ${days} closed days were counted anew.`,
  );
}
