/** Words that one counter left for the next, fetched from where they can be wiped. */
import type { CounterId, SiteId } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import type { NoteOf } from "../views/counter-view.ts";
import type { KeptWords } from "./parts.ts";

export interface Notes {
  /** Brings the note of the visitor at a counter, for a view to show. */
  atCounter(state: SiteState, counter: CounterId): Promise<NoteOf>;
}

const none: NoteOf = () => null;

/** Notes straight from the store: few visitors carry one. */
export function createNotes(words: KeptWords, site: SiteId): Notes {
  return {
    atCounter: async ({ day }, counter) => {
      const activity = day?.counters.get(counter)?.activity;
      if (activity?.kind !== "calling" && activity?.kind !== "serving") return none;
      const noteAt = day?.tickets.get(activity.ticket)?.leg.noteAt ?? null;
      if (noteAt === null) return none;
      const row = await words.find(site, noteAt);
      return (seq) => (row !== null && seq === noteAt ? row.text : null);
    },
  };
}
