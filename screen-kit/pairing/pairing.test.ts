import type { Claimed, PairingState, Reply } from "@motcua/protocol";
import { expect, it } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { until } from "../testing/test-hub.ts";
import { readDeviceAddress, type TokenStore } from "./device-slot.ts";
import { createDevicePairing, type Pairing } from "./pairing.ts";
import type { PairingWire } from "./pairing-wire.ts";

const claimed = (token: string) => ({ token, device: {} }) as Claimed;
const away = { refused: { code: "hub-away" } } as const;

function memoryTokens(kept: string | null): TokenStore {
  return {
    read: () => kept,
    write: (token) => {
      kept = token;
    },
    forget: () => {
      kept = null;
    },
  };
}

function device({
  kept,
  grant,
  ...wire
}: { kept: string | null; grant: string | null } & Partial<PairingWire>) {
  const timing = createFakeTiming(0);
  const tokens = memoryTokens(kept);
  const cleaned: string[] = [];
  const { pairing, startAgain } = createDevicePairing({
    role: "tablet",
    name: "tablet-2",
    grant,
    tokens,
    timing,
    cleanAddress: () => cleaned.push("cleaned"),
    wire: {
      claim: async () => ({ done: claimed("claimed") }),
      request: async () => ({ done: { request: "secret", code: "123456", expiresAt: 600_000 } }),
      state: async () => ({ done: { state: "waiting" } }),
      ...wire,
    },
  });
  const kind = (wanted: Pairing["kind"]): Promise<Pairing> => until(pairing, (now) => now.kind === wanted);
  const due = (): Promise<number> => until(timing.waiting, (waiting) => waiting === 1);
  return { pairing, startAgain, timing, tokens, cleaned, kind, due };
}

it("S1 starts with the token that its slot already has", async () => {
  const { kind } = device({ kept: "mine", grant: null });
  expect(await kind("paired")).toEqual({ kind: "paired", token: "mine" });
});

it("S1 claims a grant from the address, keeps the token and cleans the address", async () => {
  const { kind, tokens, cleaned } = device({ kept: "old", grant: "XYZ" });
  expect(await kind("paired")).toEqual({ kind: "paired", token: "claimed" });
  expect(tokens.read()).toBe("claimed");
  expect(cleaned).toEqual(["cleaned"]);
});

it("S1 goes on with its own token when the grant in the address was used up", async () => {
  const { kind } = device({
    kept: "old",
    grant: "XYZ",
    claim: async () => ({ refused: { code: "grant-expired" } }),
  });
  expect(await kind("paired")).toEqual({ kind: "paired", token: "old" });
});

it("S1 shows a code until an administrator has confirmed it", async () => {
  const states: PairingState[] = [{ state: "waiting" }, { state: "confirmed", ...claimed("fresh") }];
  const { kind, due, timing, tokens } = device({
    kept: null,
    grant: null,
    state: async () => ({ done: states.shift() ?? { state: "waiting" } }),
  });
  expect(await kind("asking")).toMatchObject({ code: "123456" });
  await due();
  timing.pass(2_000);
  await due();
  timing.pass(2_000);
  expect(await kind("paired")).toEqual({ kind: "paired", token: "fresh" });
  expect(tokens.read()).toBe("fresh");
});

it("shows a new code when the old one has expired", async () => {
  let codes = 111_110;
  const { pairing, due, timing } = device({
    kept: null,
    grant: null,
    request: async () => ({ done: { request: "secret", code: String(++codes), expiresAt: 0 } }),
    state: async () => ({ done: { state: "expired" } }),
  });
  await due();
  timing.pass(2_000);
  await until(pairing, (now) => now.kind === "asking" && now.code === "111112");
});

it("waits for a hub that is away and asks again by itself", async () => {
  const answers: Reply<Claimed>[] = [away, { done: claimed("late") }];
  const { kind, due, timing } = device({
    kept: null,
    grant: "XYZ",
    claim: async () => answers.shift() ?? away,
  });
  await kind("away");
  await due();
  timing.pass(5_000);
  await kind("paired");
});

it("S1 forgets a token that was revoked and asks to be paired again", async () => {
  const { startAgain, kind, tokens } = device({ kept: "revoked", grant: null });
  await kind("paired");
  startAgain();
  await kind("asking");
  expect(tokens.read()).toBe(null);
});

it("reads slot and grant from the address, and takes no slot that could be a path", () => {
  expect(readDeviceAddress({ search: "?device=tablet-2", hash: "#grant=XYZ" })).toEqual({
    slot: "tablet-2",
    grant: "XYZ",
  });
  expect(readDeviceAddress({ search: "?device=../x", hash: "" })).toEqual({ slot: "default", grant: null });
});
