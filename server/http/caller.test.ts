import { afterEach, beforeEach, expect, it } from "vitest";
import { createTestHttp, type TestHttp } from "./testing/test-http.ts";

let hub: TestHttp;
beforeEach(async () => {
  hub = await createTestHttp();
});
afterEach(() => hub.close());

const codeOf = async (options: { cookie?: string; bearer?: string; headers?: Record<string, string> }) =>
  (await hub.ask("GET", "/api/v1/settings", options)).json().refused?.code;

it("a console that nobody has signed in to is no warning, nor one whose session is over", async () => {
  expect(await codeOf({})).toBe("session-needed");
  const cookie = await hub.signedInAs("supervisor");
  hub.clock.pass(40 * 86_400);
  expect(await codeOf({ cookie })).toBe("session-needed");
  expect(hub.log.warnings()).toEqual([]);
  expect(hub.log.text().match(/session-needed/g)).toHaveLength(2);
});

it("S1 a token that the hub does not know, one that was taken back, and what a role may not ask are warnings", async () => {
  expect(await codeOf({ bearer: "x".repeat(43) })).toBe("not-paired");
  const { token, device } = await hub.device({});
  await hub.access.devices.revoke("machine", device.id);
  expect(await codeOf({ bearer: token })).toBe("revoked");
  const other = await hub.device({});
  expect(await codeOf({ bearer: other.token })).toBe("not-allowed");
  expect(hub.log.warnings().map((line) => /"code":"([^"]+)"/.exec(line)?.[1])).toEqual([
    "not-paired",
    "revoked",
    "not-allowed",
  ]);
});
