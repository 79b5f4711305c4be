/** Brings back what is true from the journal: from the beginning of the last day, or of everything. */
import type { SiteId } from "@motcua/protocol";
import { apply } from "../domain/apply.ts";
import type { EventData } from "../domain/events.ts";
import { emptySite, type SiteState } from "../domain/state.ts";
import type { Journal, JournalRow } from "../store/store.ts";
import { eventOf } from "./draft.ts";

const pageRows = 5_000;

/** The state after one stored row. */
export function foldRow(state: SiteState, row: JournalRow): SiteState {
  return { ...apply(state, eventOf(row)), hash: row.hash };
}

/** The state now, or null of a site that was never founded. A day is folded from its own rows alone. */
export async function foldSite(journal: Journal, site: SiteId): Promise<SiteState | null> {
  const head = await journal.head(site);
  if (head === null) return null;
  const opened = await journal.lastOfType(site, "day-opened", head.seq);
  const founded = opened ?? (await journal.lastOfType(site, "site-founded", head.seq));
  if (founded === null) return null;
  const { settings } = JSON.parse(founded.data) as EventData["day-opened"];
  const start: SiteState = {
    ...emptySite(site, settings),
    epoch: founded.epoch,
    seq: founded.seq - 1,
    numberFloor: await floorBefore(journal, site, founded.seq),
  };
  return foldMissing(journal, start);
}

/** Folds in the rows that were written after a state. */
export async function foldMissing(journal: Pick<Journal, "read">, state: SiteState): Promise<SiteState> {
  let folded = state;
  for (;;) {
    const rows = await journal.read(folded.site, folded.seq, pageRows);
    for (const row of rows) folded = foldRow(folded, row);
    if (rows.length < pageRows) return folded;
  }
}

/** A restore may lie before the day's opening: its floor still holds for its day (T1). */
async function floorBefore(journal: Journal, site: SiteId, seq: number): Promise<SiteState["numberFloor"]> {
  const begun = await journal.lastOfType(site, "epoch-begun", seq);
  if (begun === null) return null;
  const { day, numberFloor } = JSON.parse(begun.data) as EventData["epoch-begun"];
  return { day, above: numberFloor };
}
