import type { Ask } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { expect, it, vi } from "vitest";
import { sampleIssued, sampleNowMs, sampleView } from "../testing/sample-view.ts";
import { createAgentBeside } from "./agent-beside.ts";

const told = { at: sampleNowMs, view: sampleView() };
const ask = { id: "id-1", service: "land" } as unknown as Ask<"issue-ticket">;

function beside(answer: (url: string) => unknown) {
  const timing = createFakeTiming(sampleNowMs);
  const fetch = vi.fn(async (url: string) => {
    const value = answer(url);
    if (value === null) throw new TypeError("Failed to fetch");
    return Response.json(value);
  });
  const agent = createAgentBeside({ origin: "http://127.0.0.1:3010", fetch, timing });
  return { timing, fetch, agent };
}

it("looks for the agent each second while it is wanted, and not otherwise", async () => {
  let view: unknown = null;
  const { timing, fetch, agent } = beside(() => ({ view }));
  expect(fetch).not.toHaveBeenCalled();
  agent.look();
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(agent.told.value).toBeNull();
  view = told;
  await vi.waitFor(() => {
    timing.pass(1_000);
    expect(agent.told.value).toEqual(told);
  });
  const asked = fetch.mock.calls.length;
  agent.rest();
  expect(agent.told.value).toBeNull();
  await vi.waitFor(() => expect(timing.waiting.value).toBe(0));
  timing.pass(10_000);
  expect(fetch).toHaveBeenCalledTimes(asked);
});

it("says hub-away when nobody answers a number's ask, and hands over what was answered", async () => {
  const silent = beside(() => null);
  expect(await silent.agent.issue(ask)).toEqual({ refused: { code: "hub-away" } });
  const { agent, fetch } = beside(() => ({ done: sampleIssued }));
  expect(await agent.issue(ask)).toEqual({ done: sampleIssued });
  expect(fetch).toHaveBeenCalledWith(
    "http://127.0.0.1:3010/tickets",
    expect.objectContaining({ method: "POST", body: JSON.stringify(ask) }),
  );
});
