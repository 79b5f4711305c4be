import type { SiteId } from "@motcua/protocol";
import { eventOf } from "@motcua/server/desk/draft.ts";
import { foldRow } from "@motcua/server/desk/fold.ts";
import { touchedBy } from "@motcua/server/desk/read-model.ts";
import type { EventData } from "@motcua/server/domain/events.ts";
import { emptySite } from "@motcua/server/domain/state.ts";
import type { JournalRow, Store } from "@motcua/server/store/store.ts";

/** Fills the read model of a site anew from its journal alone. */
export function rebuildReadModel(store: Store, site: SiteId, rows: readonly JournalRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return Promise.resolve();
  async function* touched() {
    let state = emptySite(site, (JSON.parse(first?.data ?? "") as EventData["site-founded"]).settings);
    for (const row of rows) {
      const after = foldRow(state, row);
      yield touchedBy(state, after, eventOf(row));
      state = after;
    }
  }
  return store.readModel.replace(site, touched());
}
