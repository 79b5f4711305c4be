import type { CommandId, CounterView, Reply } from "@motcua/protocol";
import type { Connection, HubLink, StaffChannel } from "@motcua/screen-kit";
import { signal } from "@preact/signals";

type Channel = StaffChannel<"counter">;

/** One ask as a test sees it. */
export interface SeenAsk {
  readonly name: string;
  readonly body: unknown;
  readonly id: CommandId | null;
  answer(reply: Reply<unknown>): void;
}

/** A link whose hub is the test: it sees each ask and answers when it likes. */
export function createFakeDeskLink(first: CounterView | null) {
  const view = signal<CounterView | null>(first);
  const connection = signal<Connection>({ kind: "connected" });
  const asks: SeenAsk[] = [];
  const ask = ((name, body, options) =>
    new Promise((resolve) => {
      asks.push({ name, body, id: options?.id ?? null, answer: resolve as SeenAsk["answer"] });
    })) as HubLink<Channel>["ask"];
  return { view, connection, ask, asks };
}
