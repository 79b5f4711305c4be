import type { CommandId, RefusalCode, Reply } from "@motcua/protocol";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import type { TabletChannel } from "../link/channels.ts";
import type { Connection } from "../link/connection.ts";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { until } from "../testing/test-hub.ts";
import { createOfflineQueue } from "./offline-queue.ts";
import { createMemoryQueueStore, type Kept, type QueueStore } from "./queue-store.ts";

const vote = {} as Parameters<ReturnType<typeof createOfflineQueue<TabletChannel>>["keep"]>[1];
const away: Connection = { kind: "away", sinceMs: 0, by: "hub" };

function tablet({ store, answer }: { store: QueueStore; answer: (kept: Kept) => Reply<unknown> }) {
  const connection = signal<Connection>(away);
  const timing = createFakeTiming(0);
  const sent = signal<string[]>([]);
  const refused: RefusalCode[] = [];
  let made = 0;
  const queue = createOfflineQueue<TabletChannel>({
    store,
    connection,
    timing,
    newCommandId: () => `vote-${++made}` as CommandId,
    send: async (kept) => {
      sent.value = [...sent.value, kept.id];
      return answer(kept);
    },
    onRefused: (_, code) => refused.push(code),
  });
  return { queue, connection, timing, sent, refused };
}

const done = () => ({ done: {} });

it("V3 keeps votes while the hub is away and sends each once, in order, when it returns", async () => {
  const store = createMemoryQueueStore();
  const { queue, connection, sent } = tablet({ store, answer: done });
  await queue.keep("vote:cast", vote);
  await queue.keep("vote:cast", vote);
  expect(sent.value).toEqual([]);
  expect(queue.waiting.value).toBe(2);
  connection.value = { kind: "connected" };
  await until(queue.waiting, (waiting) => waiting === 0);
  expect(sent.value).toEqual(["vote-1", "vote-2"]);
  expect(await store.all()).toEqual([]);
});

it("V3 sends what an earlier page kept, under its own id and before newer votes", async () => {
  const store = createMemoryQueueStore();
  await store.put({ id: "z-of-yesterday" as CommandId, place: 4, name: "vote:cast", body: {} });
  const { queue, connection, sent } = tablet({ store, answer: done });
  await queue.keep("vote:cast", vote);
  connection.value = { kind: "connected" };
  await until(queue.waiting, (waiting) => waiting === 0);
  expect(sent.value).toEqual(["z-of-yesterday", "vote-1"]);
});

it("V3 asks again with the same id after a passing refusal, and keeps the order", async () => {
  const answers: Reply<unknown>[] = [
    { refused: { code: "storage-unavailable" } },
    { done: {} },
    { done: {} },
  ];
  const { queue, connection, timing, sent } = tablet({
    store: createMemoryQueueStore(),
    answer: () => answers.shift() ?? { done: {} },
  });
  await queue.keep("vote:cast", vote);
  await queue.keep("vote:cast", vote);
  connection.value = { kind: "connected" };
  await until(timing.waiting, (waiting) => waiting === 1);
  timing.pass(2_000);
  await until(queue.waiting, (waiting) => waiting === 0);
  expect(sent.value).toEqual(["vote-1", "vote-1", "vote-2"]);
});

it("V1 lets go of a vote that is refused for good, and says why", async () => {
  const { queue, connection, refused } = tablet({
    store: createMemoryQueueStore(),
    answer: () => ({ refused: { code: "already-voted" } }),
  });
  await queue.keep("vote:cast", vote);
  connection.value = { kind: "connected" };
  await until(queue.waiting, (waiting) => waiting === 0);
  expect(refused).toEqual(["already-voted"]);
});

it("V3 still sends votes when the browser's storage fails, and says that they are in memory only", async () => {
  const broken: QueueStore = {
    all: () => Promise.reject(new Error("no storage")),
    put: () => Promise.reject(new Error("no storage")),
    remove: () => Promise.reject(new Error("no storage")),
  };
  const { queue, connection, sent } = tablet({ store: broken, answer: done });
  await queue.keep("vote:cast", vote);
  expect(queue.keptIn.value).toBe("memory");
  connection.value = { kind: "connected" };
  await until(queue.waiting, (waiting) => waiting === 0);
  expect(sent.value).toEqual(["vote-1"]);
});
