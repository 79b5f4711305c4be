import type { CommandId } from "@motcua/protocol";

/** One ask kept until the hub has answered it. `place` is its turn: ids of a device with a dead clock do not sort. */
export interface Kept {
  readonly id: CommandId;
  readonly place: number;
  readonly name: string;
  readonly body: unknown;
}

/** Where asks are kept. */
export interface QueueStore {
  all(): Promise<readonly Kept[]>;
  put(kept: Kept): Promise<void>;
  remove(id: CommandId): Promise<void>;
}

/** Keeps asks for as long as the page lives: for tests, and where a browser offers nothing better. */
export function createMemoryQueueStore(): QueueStore {
  const kept = new Map<string, Kept>();
  return {
    all: async () => [...kept.values()],
    put: async (one) => {
      kept.set(one.id, structuredClone(one));
    },
    remove: async (id) => {
      kept.delete(id);
    },
  };
}
