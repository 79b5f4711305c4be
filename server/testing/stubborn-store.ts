/** A store for tests that counts what it is asked for, and fails or dawdles when told. */
import type { Commit, Store } from "../store/store.ts";

export interface StubbornStore {
  readonly store: Store;
  /** every append that came, with its commits */
  readonly appends: (readonly Commit[])[];
  /** From now on appends reject; `after` writes first, as a connection that breaks at the very end. */
  breaks(when: "before" | "after"): void;
  /** From now on nothing can be read or written. */
  goesAway(): void;
  recovers(): void;
  /** Holds the next append back; the answer lets it go. */
  holdsBack(): { readonly reached: Promise<void>; readonly go: () => void };
}

/** Wraps a store. */
export function createStubbornStore(inner: Store): StubbornStore {
  const appends: (readonly Commit[])[] = [];
  let mood: "well" | "before" | "after" | "away" = "well";
  let gate: { reach: () => void; opened: Promise<void> } | null = null;
  const gone = () => Promise.reject(new Error("The disk is full."));
  const journal: Store["journal"] = {
    ...inner.journal,
    head: (...args) => (mood === "away" ? gone() : inner.journal.head(...args)),
    read: (...args) => (mood === "away" ? gone() : inner.journal.read(...args)),
    append: async (commits) => {
      appends.push(commits);
      if (gate !== null) {
        const { reach, opened } = gate;
        gate = null;
        reach();
        await opened;
      }
      if (mood === "before" || mood === "away") return gone();
      const appended = await inner.journal.append(commits);
      return mood === "after" ? gone() : appended;
    },
  };
  return {
    store: {
      ...inner,
      journal,
      answers: {
        ...inner.answers,
        find: (...args) => (mood === "away" ? gone() : inner.answers.find(...args)),
      },
    },
    appends,
    breaks: (when) => {
      mood = when;
    },
    goesAway: () => {
      mood = "away";
    },
    recovers: () => {
      mood = "well";
    },
    holdsBack: () => {
      const reached = Promise.withResolvers<void>();
      const opened = Promise.withResolvers<void>();
      gate = { reach: reached.resolve, opened: opened.promise };
      return { reached: reached.promise, go: opened.resolve };
    },
  };
}
