import type { CommandId } from "@motcua/protocol";
import type { Kept, QueueStore } from "../queue/queue-store.ts";

/** What every store of kept asks must do, as plain checks: node runs them on memory, a browser on IndexedDB. */
export const queueStoreContract: readonly {
  readonly title: string;
  readonly holds: (store: QueueStore) => Promise<boolean>;
}[] = [
  { title: "V3 begins with nothing kept", holds: async (store) => (await store.all()).length === 0 },
  {
    title: "V3 gives back what was put, whole",
    holds: async (store) => {
      await store.put(vote("b", 2));
      const [kept] = await store.all();
      return JSON.stringify(kept) === JSON.stringify(vote("b", 2));
    },
  },
  {
    title: "V3 keeps one of each id, the last that was put",
    holds: async (store) => {
      await store.put(vote("a", 1));
      await store.put(vote("a", 7));
      const places = (await store.all()).map(({ place }) => place);
      return places.length === 1 && places[0] === 7;
    },
  },
  {
    title: "V3 forgets what was removed and nothing else",
    holds: async (store) => {
      await store.put(vote("a", 1));
      await store.put(vote("b", 2));
      await store.remove("a" as CommandId);
      await store.remove("never there" as CommandId);
      return (await store.all()).map(({ id }) => id).join() === "b";
    },
  },
];

function vote(id: string, place: number): Kept {
  return { id: id as CommandId, place, name: "vote:cast", body: { level: 4, words: "Cảm ơn" } };
}
