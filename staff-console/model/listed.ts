import type { Refusal, Reply } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";

/** A list that the hub keeps, as this page read it last. */
export interface Listed<Item> {
  /** null until the first answer */
  readonly items: ReadonlySignal<readonly Item[] | null>;
  readonly problem: ReadonlySignal<Refusal | null>;
  reload(): Promise<void>;
  /** does a change and reads the list again; hands the answer on */
  after<T>(change: Promise<Reply<T>>): Promise<Reply<T>>;
}

export function createListed<Item>(http: Pick<HubHttp, "get">, path: string): Listed<Item> {
  const items = signal<readonly Item[] | null>(null);
  const problem = signal<Refusal | null>(null);
  const reload = async () => {
    const reply = await http.get<Item[]>(path);
    if ("done" in reply) items.value = reply.done;
    problem.value = "refused" in reply ? reply.refused : null;
  };
  void reload();
  return {
    items,
    problem,
    reload,
    async after(change) {
      const reply = await change;
      if ("done" in reply) await reload();
      return reply;
    },
  };
}
