import type { CommandId, ServiceId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { createFakeDeskLink } from "../testing/fake-desk-link.ts";
import { createOneAsk } from "./one-ask.ts";

const issue = {
  service: "land" as ServiceId,
  priority: null,
  procedure: null,
  language: "vi",
  print: "paper",
} as const;

function oneAsk() {
  const link = createFakeDeskLink(null);
  let made = 0;
  return { link, one: createOneAsk({ link, newCommandId: () => `id-${++made}` as CommandId }) };
}

it("T3 issues one ticket for two presses", async () => {
  const { link, one } = oneAsk();
  const first = one.ask("ticket:issue", issue);
  expect(await one.ask("ticket:issue", issue)).toBe(null);
  link.asks[0]?.answer({ done: {} });
  await first;
  expect(link.asks.length).toBe(1);
});

it("T3 asks for the same ticket again when its answer was lost, and for another one after it came", async () => {
  const { link, one } = oneAsk();
  const answers = [{ refused: { code: "hub-away" } }, { done: {} }, { done: {} }] as const;
  for (const [place, reply] of answers.entries()) {
    const asked = one.ask("ticket:issue", issue);
    link.asks[place]?.answer(reply);
    await asked;
  }
  expect(link.asks.map(({ id }) => id)).toEqual(["id-1", "id-1", "id-2"]);
});

it("asks nothing of a hub that is away", async () => {
  const { link, one } = oneAsk();
  link.connection.value = { kind: "away", sinceMs: 1, by: "hub" };
  expect(await one.ask("day:open", {})).toEqual({ refused: { code: "hub-away" } });
  expect(link.asks).toEqual([]);
});
