import { verbs } from "@motcua/protocol";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createTestHttp, type TestHttp } from "../testing/test-http.ts";

let hub: TestHttp;
beforeEach(async () => {
  hub = await createTestHttp();
});
afterEach(() => hub.close());

const id = "0199aaaa-0000-7000-8000-000000000001";
const callNext = (options: { cookie?: string; bearer?: string; body?: unknown }) =>
  hub.ask("POST", "/api/v1/commands/call-next", { body: { id, counter: "quay-1" }, ...options });

it("S1 a command comes from whom the cookie names, whatever the body claims", async () => {
  const cookie = await hub.signedInAs("officer");
  const { me } = (await hub.ask("GET", "/api/v1/session", { cookie })).json();
  hub.answerWith({ done: { ticket: id, number: "A001", leg: id, call: 4 } });
  const answer = await callNext({ cookie });
  expect(answer.json()).toEqual({ done: { ticket: id, number: "A001", leg: id, call: 4 } });
  expect(hub.asked).toEqual([
    {
      actor: { kind: "person", id: me.id, role: "officer", title: me.title },
      verb: "call-next",
      ask: { id, counter: "quay-1" },
    },
  ]);
  const claims = await callNext({ cookie, body: { id, counter: "quay-1", actor: { kind: "clock" } } });
  expect([claims.statusCode, claims.json()]).toEqual([
    400,
    { refused: { code: "bad-request", detail: { field: "unknown" } } },
  ]);
});

it.each([
  ["queue-empty", 409],
  ["not-allowed", 403],
  ["unknown-counter", 404],
  ["storage-unavailable", 503],
] as const)("a command that the desk refuses with %s answers %i", async (code, status) => {
  const cookie = await hub.signedInAs("officer");
  hub.answerWith({ refused: { code } });
  const answer = await callNext({ cookie });
  expect([answer.statusCode, answer.json()]).toEqual([status, { refused: { code } }]);
});

it("S1 a command that the desk does not allow leaves a line", async () => {
  const { token, device } = await hub.device({});
  hub.answerWith({ refused: { code: "not-allowed" } });
  await callNext({ bearer: token });
  expect((await hub.audit())[0]).toMatchObject({
    who: `device:${device.id}`,
    what: "refused",
    detail: "call-next",
  });
});

it("a desk that breaks its promise is masked and logged", async () => {
  const cookie = await hub.signedInAs("officer");
  hub.answerWith(new Error("secret innards"));
  const answer = await callNext({ cookie });
  expect([answer.statusCode, answer.json()]).toEqual([500, { refused: { code: "internal" } }]);
  expect(hub.log.text()).toContain("secret innards");
});

it("S1 every verb has a route, and none answers a stranger", async () => {
  for (const verb of verbs) {
    const answer = await hub.ask("POST", `/api/v1/commands/${verb}`, { body: { id } });
    expect([verb, answer.statusCode, answer.json()]).toEqual([
      verb,
      401,
      { refused: { code: "session-needed" } },
    ]);
  }
  expect(hub.asked).toEqual([]);
  const none = await hub.ask("POST", "/api/v1/commands/no-such-verb", { body: { id } });
  expect([none.statusCode, none.json()]).toEqual([404, { refused: { code: "unknown-ask" } }]);
});
