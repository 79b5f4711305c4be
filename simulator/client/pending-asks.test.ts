import type { Reply } from "@motcua/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPendingAsks } from "./pending-asks.ts";

interface Sent {
  readonly name: string;
  readonly payload: object;
  readonly answered: (reply: Reply<unknown>) => void;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function asksOverAWire() {
  const sent: Sent[] = [];
  const asks = createPendingAsks({
    ackTimeoutMillis: 100,
    send: (name, payload, answered) => sent.push({ name, payload, answered }),
  });
  return { sent, asks };
}

test("T3 an ask without an answer is sent again as it is, and the first answer counts", async () => {
  const { sent, asks } = asksOverAWire();
  const reply = asks.ask("ticket:next", { id: "one" }, 10_000);
  await vi.advanceTimersByTimeAsync(250);
  expect(sent.map(({ payload }) => payload)).toEqual([{ id: "one" }, { id: "one" }, { id: "one" }]);
  sent[1]?.answered({ done: 1 });
  sent[0]?.answered({ done: 2 });
  expect(await reply).toEqual({ done: 1 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(3);
});

test("T3 a connection that came back brings what waits at once", async () => {
  const { sent, asks } = asksOverAWire();
  const reply = asks.ask("vote:cast", { id: "one" }, 10_000);
  asks.sendAll();
  expect(sent).toHaveLength(2);
  sent[1]?.answered({ done: {} });
  expect(await reply).toEqual({ done: {} });
});

test("an ask is given up after its time, and answered with hub-away", async () => {
  const { sent, asks } = asksOverAWire();
  const reply = asks.ask("ticket:next", { id: "one" }, 500);
  await vi.advanceTimersByTimeAsync(600);
  expect(await reply).toEqual({ refused: { code: "hub-away" } });
  const before = sent.length;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toHaveLength(before);
});

test("a client that ends answers all that wait, and all that is asked later", async () => {
  const { asks } = asksOverAWire();
  const reply = asks.ask("ticket:next", { id: "one" }, 500);
  asks.end("revoked");
  expect(await reply).toEqual({ refused: { code: "revoked" } });
  expect(await asks.ask("ticket:next", { id: "two" }, 500)).toEqual({ refused: { code: "revoked" } });
  expect(vi.getTimerCount()).toBe(0);
});
