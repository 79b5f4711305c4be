import type { DeviceSelf } from "@motcua/protocol";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { checkPin, sealPin } from "./leave-pin.ts";
import { createStaffDoor } from "./staff-door.ts";

const pin = { digits: 4, rounds: 1, salt: "00".repeat(16), digest: "00".repeat(32) };

function atDoor(self: DeviceSelf | null = { name: "Kiosk 1", leavePin: pin }) {
  const timing = createFakeTiming(0);
  const door = createStaffDoor({
    self: signal(self),
    check: async (typed) => (typed === "2468" ? "fits" : "wrong"),
    timing,
  });
  const type = async (digits: string) => {
    for (const digit of digits) door.digit(digit);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { timing, door, type };
}

it("opens with the PIN, and only after somebody knocked", async () => {
  const { door, type } = atDoor();
  await type("2468");
  expect(door.state.value).toEqual({ kind: "closed" });
  door.knock();
  await type("246");
  expect(door.state.value).toMatchObject({ kind: "asking", digits: 4, typed: 3 });
  await type("8");
  expect(door.state.value).toEqual({ kind: "open", may: "everything" });
  door.shut();
  expect(door.state.value).toEqual({ kind: "closed" });
});

it("says that a PIN is wrong, and makes who tries on wait longer each time", async () => {
  const { door, type, timing } = atDoor();
  door.knock();
  for (let tries = 0; tries < 4; tries += 1) await type("1111");
  expect(door.state.value).toMatchObject({ said: "wrong", typed: 0, waitSeconds: null });
  await type("1111");
  expect(door.state.value).toMatchObject({ said: "wrong", waitSeconds: 30 });
  await type("2468");
  expect(door.state.value).toMatchObject({ kind: "asking", typed: 0 });
  timing.pass(30_000);
  expect(door.state.value).toMatchObject({ waitSeconds: null });
  await type("1111");
  expect(door.state.value).toMatchObject({ waitSeconds: 60 });
});

it("going away and coming back does not shorten the wait", async () => {
  const { door, type, timing } = atDoor();
  door.knock();
  for (let tries = 0; tries < 5; tries += 1) await type("1111");
  door.shut();
  timing.pass(10_000);
  door.knock();
  expect(door.state.value).toMatchObject({ kind: "asking", waitSeconds: 20 });
});

it("where no PIN is set it shows the device and offers nothing that locks it out", () => {
  for (const self of [null, { name: "Kiosk 1", leavePin: null }]) {
    const { door } = atDoor(self);
    door.knock();
    expect(door.state.value).toEqual({ kind: "open", may: "look" });
  }
});

it("shuts by itself when nobody touches it, and not before", async () => {
  const { door, type, timing } = atDoor();
  door.knock();
  await type("2468");
  timing.pass(50_000);
  door.touched();
  timing.pass(50_000);
  expect(door.state.value.kind).toBe("open");
  timing.pass(10_000);
  expect(door.state.value.kind).toBe("closed");
  expect(timing.waiting.value).toBe(0);
});

it("a sealed PIN fits itself, no other, and does not hold it", async () => {
  const sealed = await sealPin("2468", crypto);
  expect(JSON.stringify(sealed)).not.toContain("2468");
  expect(sealed.digits).toBe(4);
  expect(await checkPin("2468", sealed, crypto.subtle)).toBe("fits");
  expect(await checkPin("2469", sealed, crypto.subtle)).toBe("wrong");
  expect((await sealPin("2468", crypto)).digest).not.toBe(sealed.digest);
});

it("says that it cannot tell where the browser lends no cryptography", async () => {
  expect(await checkPin("2468", pin, undefined)).toBe("cannot-tell");
});
