import { expect, it } from "vitest";
import { queueStoreContract } from "../testing/queue-store-contract.ts";
import { createMemoryQueueStore } from "./queue-store.ts";

for (const { title, holds } of queueStoreContract) {
  it(`${title} (memory)`, async () => {
    expect(await holds(createMemoryQueueStore())).toBe(true);
  });
}
