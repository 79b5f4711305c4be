import { request } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { type LocalServer, openLocalServer } from "./local-server.ts";

let open: LocalServer | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const origin = "https://motcua.office.test:3000";
const ask = {
  id: "01939a00-0000-7000-8000-000000000001",
  service: "civil-status",
  priority: null,
  procedure: null,
  language: "vi",
  print: "paper",
};

async function door() {
  const issued: unknown[] = [];
  open = await openLocalServer({
    port: 0,
    origins: [origin],
    view: () => null,
    issue: (asked) => {
      issued.push(asked);
      return { done: { number: "C900" } };
    },
    log: () => undefined,
  });
  const url = `http://127.0.0.1:${open.port}`;
  const takes = async (body: object): Promise<unknown> => {
    const headers = { "content-type": "application/json", origin };
    return (await fetch(`${url}/tickets`, { method: "POST", headers, body: JSON.stringify(body) })).json();
  };
  return { url, issued, takes };
}

describe("the door on 127.0.0.1", () => {
  const knock = (url: string, options: { method: string; headers: Record<string, string>; body: string }) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      const asking = request(url, { method: options.method, headers: options.headers }, (response) => {
        response.resume();
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
      });
      asking.on("error", reject);
      asking.end(options.body);
    });
  const json = { "content-type": "application/json" };

  test("S1 tells pages of others nothing: by origin, by a name that leads here, by no origin at all", async () => {
    const { url } = await door();
    const body = JSON.stringify(ask);
    const knocks = [
      { ...json, origin: "https://evil.example" },
      { ...json },
      { ...json, origin: "null" },
      { ...json, origin, host: "rebound.example" },
    ];
    for (const headers of knocks) {
      const { status, headers: told } = await knock(`${url}/tickets`, { method: "POST", headers, body });
      expect(status).toBe(403);
      expect(told["access-control-allow-origin"]).toBeUndefined();
    }
  });

  test("lets the hub's page in from the office's network, when its browser asks first", async () => {
    const { url } = await door();
    const headers = { origin, "access-control-request-private-network": "true" };
    const { status, headers: told } = await knock(`${url}/tickets`, { method: "OPTIONS", headers, body: "" });
    expect(status).toBe(204);
    expect(told).toMatchObject({
      "access-control-allow-origin": origin,
      "access-control-allow-private-network": "true",
    });
  });

  test("takes small JSON of the right shape, and nothing else", async () => {
    const { url, issued, takes } = await door();
    const body = JSON.stringify(ask);
    const form = await fetch(`${url}/tickets`, {
      method: "POST",
      headers: { origin, "content-type": "text/plain" },
      body,
    });
    expect(await form.json()).toEqual({ refused: { code: "bad-request" } });
    expect(await takes({ ...ask, more: 1 })).toEqual({ refused: { code: "bad-request" } });
    expect(await takes({ ...ask, procedure: "x".repeat(9_000) })).toEqual({
      refused: { code: "bad-request" },
    });
    expect((await fetch(`${url}/elsewhere`, { headers: { origin } })).status).toBe(404);
    expect(issued).toEqual([]);
    expect(await takes(ask)).toEqual({ done: { number: "C900" } });
    expect(issued).toEqual([ask]);
  });
});
