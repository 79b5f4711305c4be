import { expect, it } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { fetchFirstLook } from "./first-look.ts";

const ask = (fetch: typeof globalThis.fetch, timing = createFakeTiming(0)) =>
  fetchFirstLook<string>({ fetch, timing, token: "a token" });

it("S1 the hub is asked in the name of the device, and its answer is taken as it is", async () => {
  const asked: unknown[] = [];
  const told = { hello: {}, self: {}, shown: null };
  const reply = await ask(async (url, init) => {
    asked.push(url, new Headers(init?.headers).get("authorization"));
    return Response.json(told);
  });
  expect(asked).toEqual(["/api/v1/first-look", "Bearer a token"]);
  expect(reply).toEqual(told);
});

it.each<[string, () => Promise<Response>]>([
  ["says no", async () => Response.json({ refused: { code: "revoked" } }, { status: 401 })],
  ["is away", async () => Promise.reject(new TypeError("Failed to fetch"))],
  ["is no hub", async () => new Response("<!doctype html>")],
])("a hub that %s gives none", async (_, fetch) => {
  expect(await ask(fetch)).toBeNull();
});

it("a hub that is too slow is asked no longer", async () => {
  const timing = createFakeTiming(0);
  const reply = ask(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
      }),
    timing,
  );
  timing.pass(2_000);
  expect(await reply).toBeNull();
});
