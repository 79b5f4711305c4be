import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestHttp, type TestHttp } from "./testing/test-http.ts";

let hub: TestHttp;
let cookie: string;
beforeAll(async () => {
  hub = await createTestHttp({ parts: { publicUrl: "https://motcua.example" } });
  cookie = await hub.signedInAs("administrator");
});
afterAll(() => hub.close());

const stop = (headers: Record<string, string>) =>
  hub.ask("DELETE", "/api/v1/demonstration/sample-day", { cookie, headers });

it.each([
  { origin: "http://motcua.lan:3000" },
  { origin: "https://motcua.example" },
  { "sec-fetch-site": "same-origin" },
  {},
])("S1 a page of ours may ask in the name of who is signed in: %j", async (headers) => {
  expect((await stop(headers)).statusCode).toBe(200);
});

it.each([
  { origin: "http://evil.example" },
  { origin: "http://motcua.lan:3001" },
  { origin: "http://motcua.lan:3000.evil.example" },
  { origin: "null" },
  { origin: "" },
  { origin: "motcua.lan:3000" },
  { "sec-fetch-site": "cross-site" },
])("S1 a page of others may not, and leaves a line in the log: %j", async (headers) => {
  const before = hub.log.text().length;
  const answer = await stop(headers);
  expect([answer.statusCode, answer.json()]).toEqual([
    403,
    { refused: { code: "not-allowed", detail: { problem: "origin" } } },
  ]);
  expect(hub.log.text().slice(before)).toContain("/api/v1/demonstration/sample-day");
});

it.each([
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/jsonx",
])("S1 what changes something is JSON, not %s, which a foreign form could send", async (type) => {
  const answer = await hub.ask("POST", "/api/v1/session", {
    body: { username: "nobody", password: "x" },
    headers: { "content-type": type },
  });
  expect([answer.statusCode, answer.json()]).toEqual([
    400,
    { refused: { code: "bad-request", detail: { field: "content-type" } } },
  ]);
});

it("JSON with a charset is JSON, and an empty body with a type is none", async () => {
  const typed = { "content-type": "application/json; charset=utf-8" };
  const body = { username: "nobody", password: "x" };
  expect((await hub.ask("POST", "/api/v1/session", { body, headers: typed })).statusCode).toBe(401);
  expect((await stop(typed)).statusCode).toBe(200);
});
