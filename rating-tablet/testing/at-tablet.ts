import type { CommandId, ReasonId, TabletView, TicketNumber } from "@motcua/protocol";
import type { TabletChannel } from "@motcua/screen-kit/link/channels.ts";
import { createOfflineQueue, sendOver } from "@motcua/screen-kit/queue/offline-queue.ts";
import { createMemoryQueueStore } from "@motcua/screen-kit/queue/queue-store.ts";
import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming, type FakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { afterEach } from "vitest";
import { createRoundMemory } from "../model/round-memory.ts";
import { createTablet } from "../model/tablet.ts";
import { nextLeg, sampleNowMs, sampleQuestion, sampleView } from "./sample-view.ts";

let undo: (() => void)[] = [];
afterEach(() => {
  for (const close of undo.reverse()) close();
  undo = [];
});

export const wait = "wait" as ReasonId;
export const room = "room" as ReasonId;
export const asking = (change: Partial<TabletView> = {}) =>
  sampleView({ question: sampleQuestion, ...change });
export const nextAsked = (finishedAt: number) =>
  asking({ question: { leg: nextLeg, number: "C016" as TicketNumber, finishedAt } });

/** A browser's storage that outlives the page. */
export function createKeptStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

/** Lets promises that are already settled be heard. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

interface Place {
  readonly timing: FakeTiming;
  readonly storage: Storage;
}

export function atTablet(
  view: TabletView | null,
  { timing, storage }: Place = { timing: createFakeTiming(sampleNowMs), storage: createKeptStorage() },
) {
  const device = createFakeDevice<TabletChannel>({ view, timing, page: { lang: "" } });
  let made = 0;
  const queue = createOfflineQueue<TabletChannel>({
    store: createMemoryQueueStore(),
    connection: device.link.connection,
    send: sendOver<TabletChannel>(device.link),
    newCommandId: () => `id-${++made}` as CommandId,
    timing,
    onRefused: () => undefined,
  });
  const tablet = createTablet({
    device,
    timing,
    votes: queue,
    memory: createRoundMemory("default", () => storage),
  });
  const close = () => {
    tablet.close();
    queue.close();
    device.close();
  };
  undo.push(close);
  const votes = async () => {
    await settled();
    return device.asked.map(({ name, body }) => ({ name, ...(body as Record<string, unknown>) }));
  };
  return {
    timing,
    device,
    tablet,
    queue,
    round: tablet.round,
    kind: () => tablet.round.page.value.kind,
    /** long enough for a person to have read the page */
    read: () => timing.pass(1_000),
    votes,
    /** the same page loaded again: only what was kept in storage is known */
    reload: (next: TabletView | null) => {
      close();
      return atTablet(next, { timing, storage });
    },
  };
}
