import { createStore, del, set, values } from "idb-keyval";
import type { Kept, QueueStore } from "./queue-store.ts";

/** Keeps asks in IndexedDB, in a database of this device's own: they outlive the page, the browser and the power. */
export function createIdbQueueStore(databaseName: string): QueueStore {
  const store = createStore(databaseName, "asks");
  return {
    all: () => values<Kept>(store),
    put: (kept) => set(kept.id, kept, store),
    remove: (id) => del(id, store),
  };
}
