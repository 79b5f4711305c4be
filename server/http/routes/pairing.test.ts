import { afterEach, beforeEach, expect, it } from "vitest";
import { createTestHttp, type TestHttp } from "../testing/test-http.ts";

let hub: TestHttp;
let administrator: string;
beforeEach(async () => {
  hub = await createTestHttp();
  administrator = await hub.signedInAs("administrator");
});
afterEach(() => hub.close());

const placement = { role: "tablet", name: "Máy quầy 1", counter: "quay-1", zone: null };
const asAdministrator = (path: string, body: unknown) =>
  hub.ask("POST", `/api/v1/devices/${path}`, { cookie: administrator, body });
const vote = {
  id: "0199aaaa-0000-7000-8000-000000000001",
  leg: null,
  level: 2,
  reasons: [],
  words: null,
  votedAt: 1,
  openedAt: null,
};

it("S1 a tablet pairs by code, works with its token, and is refused once it is revoked", async () => {
  const asked = (
    await hub.ask("POST", "/api/v1/devices/requests", { body: { role: "tablet", name: "mới" } })
  ).json();
  const poll = async () => (await hub.ask("GET", `/api/v1/devices/requests/${asked.request}`)).json();
  expect(await poll()).toEqual({ state: "waiting" });
  expect((await asAdministrator("confirm", { code: asked.code, placement })).json()).toEqual(placement);
  const { token, device } = await poll();
  hub.answerWith({ done: { vote: vote.id } });
  expect(await poll()).toEqual({ state: "expired" });

  expect(
    (await hub.ask("POST", "/api/v1/commands/cast-vote", { bearer: token, body: vote })).statusCode,
  ).toBe(200);
  expect(hub.asked[0]?.actor).toEqual({
    kind: "device",
    id: device.id,
    role: "tablet",
    counter: "quay-1",
    zone: null,
  });

  const revoke = () => hub.ask("DELETE", `/api/v1/devices/${device.id}`, { cookie: administrator });
  expect((await revoke()).json()).toMatchObject({ id: device.id, revokedAt: hub.clock.now() });
  const refused = await hub.ask("POST", "/api/v1/commands/cast-vote", { bearer: token, body: vote });
  expect([refused.statusCode, refused.json()]).toEqual([401, { refused: { code: "revoked" } }]);
  expect(hub.log.text()).not.toContain(token);
  expect(hub.log.text()).not.toContain(asked.request);
});

it("S1 a grant pairs one screen, once", async () => {
  const { grant } = (await asAdministrator("grants", { placement })).json();
  const claim = () => hub.ask("POST", "/api/v1/devices/claim", { body: { grant } });
  const first = await claim();
  expect(first.json()).toMatchObject({
    token: expect.any(String),
    device: { ...placement, site: "binh-son" },
  });
  const second = await claim();
  expect([second.statusCode, second.json()]).toEqual([410, { refused: { code: "grant-expired" } }]);
});

it("S1 an administrator lists, renames and moves devices, and never sees a token", async () => {
  const { token, device } = await hub.device({ role: "board", zone: "sanh" as never });
  const change = { name: "Bảng sảnh", zone: null };
  const changed = await hub.ask("PATCH", `/api/v1/devices/${device.id}`, {
    cookie: administrator,
    body: change,
  });
  expect(changed.json()).toMatchObject(change);
  const list = await hub.ask("GET", "/api/v1/devices", { cookie: administrator });
  expect(list.json()).toMatchObject([{ id: device.id, ...change }]);
  expect(list.body).not.toContain(token);
  const role = await hub.ask("PATCH", `/api/v1/devices/${device.id}`, {
    cookie: administrator,
    body: { role: "kiosk" },
  });
  expect(role.json()).toEqual({ refused: { code: "bad-request", detail: { field: "unknown" } } });
  const nobody = await hub.ask("DELETE", "/api/v1/devices/0199aaaa-0000-7000-8000-000000000001", {
    cookie: administrator,
  });
  expect([nobody.statusCode, nobody.json()]).toEqual([404, { refused: { code: "unknown-device" } }]);
});

it("S1 a device of another office is nobody here", async () => {
  const { token, device } = await hub.device({});
  const row = (await hub.store.devices.all(device.site))[0];
  if (row === undefined) throw new Error("no device");
  await hub.store.devices.save({
    ...row,
    site: "other" as never,
    id: "0199aaaa-0000-7000-8000-000000000009" as never,
  });
  await hub.store.devices.save({ ...row, token_digest: "moved away" });
  const answer = await hub.ask("POST", "/api/v1/commands/open-day", { bearer: token, body: { id: vote.id } });
  expect([answer.statusCode, answer.json()]).toEqual([401, { refused: { code: "not-paired" } }]);
});
