import { askSchema, refusalCodes, verbs } from "@motcua/protocol";
import fc from "fast-check";
import { Value } from "typebox/value";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestHttp, type TestHttp } from "./testing/test-http.ts";

let hub: TestHttp;
let administrator: string;
beforeAll(async () => {
  hub = await createTestHttp();
  administrator = await hub.signedInAs("administrator");
  hub.answerWith({ refused: { code: "unknown-counter" } });
});
afterAll(() => hub.close());

const paths = [
  "/api/v1/health",
  "/api/v1/setup",
  "/api/v1/session",
  "/api/v1/session/password",
  "/api/v1/people",
  "/api/v1/people/:id",
  "/api/v1/devices",
  "/api/v1/devices/:id",
  "/api/v1/devices/requests",
  "/api/v1/devices/requests/:id",
  "/api/v1/devices/confirm",
  "/api/v1/devices/grants",
  "/api/v1/devices/claim",
  "/api/v1/settings",
  "/api/v1/demonstration/sample-day",
  "/api/v1/demonstration/seat",
  ...verbs.map((verb) => `/api/v1/commands/${verb}`),
];

/** What nobody who means well sends. The mark must never come back. */
const mark = "<img src=x onerror=alert(1)>";
const nasty = fc.oneof(
  fc.constant(mark),
  fc.constant(`"${mark}`),
  fc.constant("' OR 1=1 --"),
  fc.constant("../../../../etc/passwd"),
  fc.constant("\u0000"),
  fc.constant("x".repeat(100_000)),
  fc.constant("0199aaaa-0000-7000-8000-000000000001"),
  fc.string({ unit: "binary" }),
);
const field = fc.constantFrom(
  "id",
  "username",
  "password",
  "token",
  "counter",
  "number",
  "placement",
  "grant",
  "code",
  "seat",
  "role",
  "name",
  "__proto__",
  "constructor",
  mark,
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    nasty,
    fc.integer(),
    fc.double(),
    fc.constantFrom(null, true, false, [], {}, 1e308, -1),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(field, nasty), tie("value"), { maxKeys: 5 }),
  ),
})).value;
const body = fc.oneof(
  json.map((value) => JSON.stringify(value) ?? "null"),
  nasty,
  fc.constantFrom(
    "",
    "{",
    "null",
    "[]",
    '{"__proto__":{"role":"administrator"}}',
    "[".repeat(50_000),
    "x".repeat(300_000),
  ),
);
const headerText = fc.oneof(
  fc.constantFrom(
    mark,
    "Bearer x",
    `Bearer ${"A".repeat(43)}`,
    "Bearer ",
    "Basic Zm9v",
    "motcua=",
    "../..",
    "text/html",
  ),
  fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, "")),
);
const headers = fc.dictionary(
  fc.constantFrom(
    "authorization",
    "cookie",
    "x-seat",
    "origin",
    "content-type",
    "x-forwarded-for",
    "accept",
    "host",
  ),
  headerText,
  { maxKeys: 3 },
);

const codes = new Set<string>(refusalCodes);

it("S1 whatever garbage comes to whatever route, the answer is its own or a named refusal, and says nothing back", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.constantFrom("GET", "POST", "PATCH", "DELETE", "PUT" as const),
      fc.oneof(nasty, fc.constant("0199aaaa-0000-7000-8000-000000000001")),
      body,
      headers,
      fc.constantFrom("stranger", "administrator"),
      async (path, method, id, sent, extra, who) => {
        // a sign-out is no garbage: the rest of the run would come from strangers only
        fc.pre(!(method === "DELETE" && path === "/api/v1/session"));
        const url = path.replace(":id", encodeURIComponent(id.slice(0, 2000)).replaceAll(".", "%2e"));
        const answer = await hub.ask(method, url, {
          ...(method === "GET" ? {} : { body: sent }),
          ...(who === "administrator" ? { cookie: administrator } : {}),
          headers: extra,
        });
        expect(answer.statusCode).toBeLessThan(500);
        expect(answer.headers["content-type"]).toMatch(/^application\/json/);
        expect(answer.body).not.toContain(mark);
        const told = answer.json();
        if (answer.statusCode >= 400) expect(codes.has(told.refused?.code)).toBe(true);
      },
    ),
    { numRuns: 600 },
  );
  expect((await hub.ask("GET", "/api/v1/health")).statusCode).toBe(200);
  expect((await hub.ask("GET", "/api/v1/session", { cookie: administrator })).statusCode).toBe(200);
  expect(hub.asked.every(({ ask }) => /^[0-9a-f-]{36}$/.test(ask.id))).toBe(true);
});

it("S1 an ask with the right fields and wrong values in them never gets to the desk half checked", async () => {
  const wrong = fc.constantFrom(...verbs).chain((verb) => {
    const fields = Object.keys(askSchema(verb).properties);
    return fc.record({
      verb: fc.constant(verb),
      ask: fc.record(Object.fromEntries(fields.map((name) => [name, json]))),
    });
  });
  const before = hub.asked.length;
  await fc.assert(
    fc.asyncProperty(wrong, async ({ verb, ask }) => {
      const sent = { ...ask, id: "0199aaaa-0000-7000-8000-000000000001" };
      const answer = await hub.ask("POST", `/api/v1/commands/${verb}`, { cookie: administrator, body: sent });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(codes.has(answer.json().refused?.code)).toBe(true);
      expect(answer.body).not.toContain(mark);
    }),
    { numRuns: 300 },
  );
  for (const { verb, ask } of hub.asked.slice(before)) expect(Value.Check(askSchema(verb), ask)).toBe(true);
});

it("S1 addresses that cannot be read are refused by name, and not repeated", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(nasty, fc.constantFrom("%", "%zz", "%c3%28", "//", "?%", "a/".repeat(2000), "%00")),
      async (path) => {
        const raw = path.slice(0, 6000).replace(/[^\x21-\x7e]|#/g, "");
        const answer = await hub.ask("GET", `/api/v1/${raw.replace(/^\/+/, "")}`);
        expect(answer.statusCode).toBeLessThan(500);
        expect(answer.body).not.toContain(mark);
        if (answer.statusCode >= 400) expect(codes.has(answer.json().refused?.code)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

it("S1 a body over 256 KB is refused before it is read, a whole office's settings are not", async () => {
  const large = JSON.stringify({ username: "x".repeat(300 * 1024), password: "x" });
  const answer = await hub.ask("POST", "/api/v1/session", { body: large });
  expect([answer.statusCode, answer.json()]).toEqual([
    413,
    { refused: { code: "bad-request", detail: { problem: "too-large" } } },
  ]);
  const settings = JSON.stringify({ id: "x", settings: "x".repeat(300 * 1024) });
  const tooWrong = await hub.ask("POST", "/api/v1/commands/change-settings", {
    cookie: administrator,
    body: settings,
  });
  expect(tooWrong.statusCode).toBe(400);
});

it.each([
  [{ username: "a", password: "x" }, { field: "username" }],
  [{ username: "ab" }, { field: "password", problem: "missing" }],
  [{ username: "ab", password: "x", [mark]: 1 }, { field: "unknown" }],
  [[], { field: "body" }],
  ["{", undefined],
  ['{"__proto__":{}}', undefined],
])("a body that does not fit names our field, never what was sent: %#", async (sent, detail) => {
  const answer = await hub.ask("POST", "/api/v1/session", { body: sent });
  expect([answer.statusCode, answer.json()]).toEqual([
    400,
    { refused: detail === undefined ? { code: "bad-request" } : { code: "bad-request", detail } },
  ]);
});
