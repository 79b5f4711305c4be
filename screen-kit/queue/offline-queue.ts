import type { CommandBody, CommandId, RefusalCode, Reply } from "@motcua/protocol";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Channel } from "../link/channels.ts";
import { type Connection, isConnected } from "../link/connection.ts";
import type { HubLink } from "../link/hub-link.ts";
import { isRefused } from "../link/reply.ts";
import { backOff, type Timing } from "../link/timing.ts";
import type { Kept, QueueStore } from "./queue-store.ts";

export interface OfflineQueueParts {
  readonly store: QueueStore;
  readonly connection: ReadonlySignal<Connection>;
  /** sends one kept ask under the id it has */
  readonly send: (kept: Kept) => Promise<Reply<unknown>>;
  readonly newCommandId: () => CommandId;
  readonly timing: Pick<Timing, "after">;
  /** told once for each kept ask that the hub refused for good */
  readonly onRefused: (kept: Kept, code: RefusalCode) => void;
}

/** Asks that must arrive once, however long the hub is away (V3). */
export interface OfflineQueue<C extends Channel> {
  /** keeps an ask, then sends it when its turn comes; resolves once it is kept */
  keep<Name extends keyof C["asks"] & string>(
    name: Name,
    body: CommandBody<C["asks"][Name]>,
  ): Promise<CommandId>;
  /** how many wait for an answer */
  readonly waiting: ReadonlySignal<number>;
  /** "memory" when the browser's storage failed: what waits would not outlive the page. For staff's eyes. */
  readonly keptIn: ReadonlySignal<"storage" | "memory">;
  close(): void;
}

/** A "no" that may become a "yes" when asked again later; every other one is final. */
const passing: ReadonlySet<RefusalCode> = new Set([
  "hub-away",
  "too-many-requests",
  "storage-unavailable",
  "shutting-down",
  "internal",
  "clock-jumped",
  "not-paired",
  "revoked",
  "session-needed",
]);

/** Sends kept asks one after the other, oldest first, each under its own id until it is answered. */
export function createOfflineQueue<C extends Channel>(parts: OfflineQueueParts): OfflineQueue<C> {
  const { store, connection, send, timing } = parts;
  const line = signal<readonly Kept[]>([]);
  const keptIn = signal<"storage" | "memory">("storage");
  let sending: "idle" | "busy" | "closed" = "idle";
  let undoRetry: () => void = () => undefined;
  let delays = backOff(2_000, 60_000);

  const onStore = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch {
      keptIn.value = "memory";
    }
  };
  const ready = onStore(async () => {
    const before = await store.all();
    line.value = [...before, ...line.peek()].sort((a, b) => a.place - b.place);
  });

  const sendLine = async () => {
    if (sending !== "idle") return;
    sending = "busy";
    undoRetry();
    for (let next = line.peek()[0]; next !== undefined; next = line.peek()[0]) {
      if (!isConnected(connection.peek())) break;
      const kept = next;
      const reply = await send(kept);
      if (isClosed()) return;
      if (isRefused(reply) && passing.has(reply.refused.code)) {
        undoRetry = timing.after(delays.next().value, () => void sendLine());
        break;
      }
      delays = backOff(2_000, 60_000);
      if (isRefused(reply)) parts.onRefused(kept, reply.refused.code);
      await onStore(() => store.remove(kept.id));
      line.value = line.peek().filter(({ id }) => id !== kept.id);
    }
    if (!isClosed()) sending = "idle";
  };
  const isClosed = () => sending === "closed";

  const stopWatching = effect(() => {
    if (isConnected(connection.value)) void ready.then(sendLine);
  });

  return {
    waiting: computed(() => line.value.length),
    keptIn,
    async keep(name, body) {
      await ready;
      const place = (line.peek().at(-1)?.place ?? 0) + 1;
      const kept: Kept = { id: parts.newCommandId(), place, name, body };
      line.value = [...line.peek(), kept];
      await onStore(() => store.put(kept));
      void sendLine();
      return kept.id;
    },
    close() {
      sending = "closed";
      undoRetry();
      stopWatching();
    },
  };
}

/** How a queue sends over a link: without giving up, under the id the ask was kept with. */
export function sendOver<C extends Channel>(link: Pick<HubLink<C>, "ask">): OfflineQueueParts["send"] {
  return (kept) =>
    link.ask(kept.name as keyof C["asks"] & string, kept.body as CommandBody<C["asks"][string]>, {
      id: kept.id,
      giveUpAfterMs: 30_000,
    });
}
