import type { DeviceId, Placement } from "@motcua/protocol";
import { expect, it } from "vitest";
import { pairingSeconds } from "./pairing.ts";
import { createEmptyStore, createTestAccess, smallHall, testSite } from "./testing/test-access.ts";

const arrange = () => createTestAccess({ settings: () => smallHall("office"), store: createEmptyStore() });
const by = "person:administrator";
const tablet = { role: "tablet", name: "Máy quầy 1", counter: "quay-1", zone: null } as unknown as Placement;
const kiosk = { role: "kiosk", name: "Kiosk cửa chính", counter: null, zone: null } as unknown as Placement;

async function request(access: Awaited<ReturnType<typeof arrange>>["access"], role: Placement["role"]) {
  const asked = await access.pairing.request({ role, name: "mới" });
  if ("refused" in asked) throw new Error(asked.refused.code);
  return asked.done;
}

it("S1 a device shows a code, an administrator confirms it, and the device gets its token exactly once", async () => {
  const { access, store } = await arrange();
  const { request: secret, code } = await request(access, "tablet");
  expect(code).toMatch(/^[0-9]{6}$/);
  expect(await access.pairing.stateOf(secret)).toEqual({ state: "waiting" });
  expect(await access.pairing.confirm(by, code, tablet)).toEqual({ done: tablet });

  const many = await Promise.all(Array.from({ length: 5 }, () => access.pairing.stateOf(secret)));
  const confirmed = many.filter((state) => state.state === "confirmed");
  expect(confirmed).toHaveLength(1);
  expect(many.filter((state) => state.state === "expired")).toHaveLength(4);
  const token = confirmed[0]?.token ?? "";
  expect(await access.devices.deviceOf(token)).toMatchObject({
    done: { role: "tablet", counter: "quay-1", site: testSite, revokedAt: null },
  });
  expect(JSON.stringify(await store.devices.all(testSite))).not.toContain(token);
});

it("S1 a code is good for ten minutes", async () => {
  const { access, clock } = await arrange();
  const { request: secret, code, expiresAt } = await request(access, "tablet");
  expect(expiresAt - clock.now()).toBe(pairingSeconds * 1000);
  clock.pass(pairingSeconds);
  expect(await access.pairing.stateOf(secret)).toEqual({ state: "expired" });
  expect(await access.pairing.confirm(by, code, tablet)).toEqual({ refused: { code: "grant-expired" } });
});

it("S1 a code is confirmed once, so that nobody moves a device under another's eyes", async () => {
  const { access } = await arrange();
  const { code } = await request(access, "kiosk");
  expect(await access.pairing.confirm(by, code, kiosk)).toHaveProperty("done");
  expect(await access.pairing.confirm(by, code, kiosk)).toEqual({ refused: { code: "grant-expired" } });
});

it("S1 after five wrong codes a person has to wait", async () => {
  const { access, clock } = await arrange();
  const { code } = await request(access, "kiosk");
  const wrong = code === "000000" ? "000001" : "000000";
  for (let n = 0; n < 5; n += 1) {
    expect(await access.pairing.confirm(by, wrong, kiosk)).toEqual({ refused: { code: "grant-expired" } });
  }
  expect(await access.pairing.confirm(by, code, kiosk)).toEqual({
    refused: { code: "too-many-requests", detail: { retryAfterSeconds: 60 } },
  });
  expect(await access.pairing.confirm("person:another", code, kiosk)).toHaveProperty("done");
  clock.pass(60);
  expect(await access.pairing.confirm(by, code, kiosk)).toEqual({ refused: { code: "grant-expired" } });
});

it.each([
  [
    "another role than it asked for",
    kiosk,
    { code: "bad-request", detail: { field: "placement/role", problem: "other" } },
  ],
  ["a counter that is not there", { ...tablet, counter: "quay-9" }, { code: "unknown-counter" }],
  [
    "no counter",
    { ...tablet, counter: null },
    { code: "bad-request", detail: { field: "placement/counter", problem: "needed" } },
  ],
  [
    "a zone that is not there",
    { ...tablet, zone: "lau-2" },
    { code: "bad-request", detail: { field: "placement/zone", problem: "unknown" } },
  ],
])("S1 a tablet is not placed at %s", async (_where, placement, refusal) => {
  const { access } = await arrange();
  const { code } = await request(access, "tablet");
  expect(await access.pairing.confirm(by, code, placement as unknown as Placement)).toEqual({
    refused: refusal,
  });
  if (placement.role === "tablet") {
    expect(await access.pairing.grant(by, placement as unknown as Placement)).toEqual({ refused: refusal });
  }
});

it("S1 a grant opens one screen, once, within ten minutes", async () => {
  const { access, clock } = await arrange();
  const grant = async () => {
    const made = await access.pairing.grant(by, kiosk);
    if ("refused" in made) throw new Error(made.refused.code);
    return made.done.grant;
  };
  const one = await grant();
  const claims = await Promise.all(Array.from({ length: 5 }, () => access.pairing.claim(one)));
  expect(claims.filter((claim) => "done" in claim)).toHaveLength(1);
  expect(claims.filter((claim) => "refused" in claim && claim.refused.code === "grant-expired")).toHaveLength(
    4,
  );
  const late = await grant();
  clock.pass(pairingSeconds);
  expect(await access.pairing.claim(late)).toEqual({ refused: { code: "grant-expired" } });
  expect(await access.pairing.claim("never-made")).toEqual({ refused: { code: "grant-expired" } });
});

it("S1 a request's secret is no grant, and a grant is no request", async () => {
  const { access } = await arrange();
  const { request: secret, code } = await request(access, "kiosk");
  await access.pairing.confirm(by, code, kiosk);
  expect(await access.pairing.claim(secret)).toEqual({ refused: { code: "grant-expired" } });
  const made = await access.pairing.grant(by, kiosk);
  if ("refused" in made) throw new Error(made.refused.code);
  expect(await access.pairing.stateOf(made.done.grant)).toEqual({ state: "expired" });
  expect(await access.pairing.claim(made.done.grant)).toHaveProperty("done");
});

it("S1 devices are revoked one by one, told at once, and stay revoked", async () => {
  const { access } = await arrange();
  const [one, two] = [await access.devices.admit(kiosk), await access.devices.admit(tablet)];
  const told: DeviceId[] = [];
  const stop = access.devices.onRevoked((device) => told.push(device));
  expect(await access.devices.revoke(by, one.device.id)).toHaveProperty("done.revokedAt");
  expect(await access.devices.deviceOf(one.token)).toEqual({ refused: { code: "revoked" } });
  expect(await access.devices.deviceOf(two.token)).toHaveProperty("done");
  expect(await access.devices.deviceOf("unknown")).toEqual({ refused: { code: "not-paired" } });
  expect(await access.devices.revoke(by, one.device.id)).toEqual({ refused: { code: "revoked" } });
  expect(await access.devices.change(by, one.device.id, { name: "x" })).toEqual({
    refused: { code: "revoked" },
  });
  stop();
  await access.devices.revoke(by, two.device.id);
  expect(told).toEqual([one.device.id]);
});

it("S1 a device is renamed and placed elsewhere, and keeps its token", async () => {
  const { access, audit } = await arrange();
  const { token, device } = await access.devices.admit(tablet);
  const told: unknown[] = [];
  access.devices.onChanged((changed) => told.push(changed.counter));
  await access.devices.change(by, device.id, { name: "Máy quầy 2", counter: "quay-2" as never });
  expect(await access.devices.deviceOf(token)).toMatchObject({
    done: { name: "Máy quầy 2", counter: "quay-2" },
  });
  expect(await access.devices.change(by, device.id, { counter: null })).toHaveProperty("refused");
  expect(told).toEqual(["quay-2"]);
  expect((await audit()).map(({ what }) => what)).toEqual(["device-changed", "device-paired"]);
});

it("S1 two devices that wait never show the same code", async () => {
  const { access, clock } = await arrange();
  const codes = new Set<string>();
  for (let n = 0; n < 50; n += 1) codes.add((await request(access, "kiosk")).code);
  expect(codes.size).toBe(50);
  clock.pass(pairingSeconds);
  expect(await request(access, "kiosk")).toHaveProperty("code");
});
