/** Makes the read model anew from the whole journal, row by row, by the very code that writes it live. */
import type { SiteId } from "@motcua/protocol";
import type { EventData } from "../domain/events.ts";
import { emptySite, type SiteState } from "../domain/state.ts";
import type { Journal, JournalRow, ReadModelRows, Store } from "../store/store.ts";
import { eventOf } from "./draft.ts";
import { foldRow } from "./fold.ts";
import { touchedBy } from "./read-model.ts";
import { createTouchedRows } from "./touched-rows.ts";

const pageRows = 2_000;

/** The rows of the read model that the journal of a site leads to. Throws on a journal that does not follow. */
export async function* readModelRows(
  journal: Pick<Journal, "read">,
  site: SiteId,
): AsyncGenerator<ReadModelRows, void, void> {
  let state: SiteState | null = null;
  for (;;) {
    const page: JournalRow[] = await journal.read(site, state?.seq ?? 0, pageRows);
    const touched = createTouchedRows();
    for (const row of page) {
      const before: SiteState = state ?? beforeFounding(row);
      const after = foldRow(before, row);
      touched.add(touchedBy(before, after, eventOf(row)));
      state = after;
    }
    yield touched.rows();
    if (page.length < pageRows) return;
  }
}

export interface Rebuilt {
  /** digests of the read model as it stood and as it stands now; equal when nothing had gone astray */
  readonly before: string;
  readonly after: string;
}

/** Replaces the read model of a site by what its journal says. No hub may be writing to the site meanwhile. */
export async function rebuildReadModel(
  { journal, readModel }: Pick<Store, "journal" | "readModel">,
  site: SiteId,
): Promise<Rebuilt> {
  const before = await readModel.digest(site);
  await readModel.replace(site, readModelRows(journal, site));
  return { before, after: await readModel.digest(site) };
}

function beforeFounding(row: JournalRow): SiteState {
  if (row.type !== "site-founded")
    throw new Error(`The journal of ${row.site} does not begin with its founding.`);
  const { settings } = JSON.parse(row.data) as EventData["site-founded"];
  return emptySite(row.site, settings);
}
