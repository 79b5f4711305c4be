import type { DeviceSelf } from "@motcua/protocol";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { rememberSelf } from "./remember-self.ts";

const sealed = { digits: 4, rounds: 1, salt: "00".repeat(16), digest: "00".repeat(32) };

function fakeStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

it("a device that starts without the hub knows its name and PIN as last told", () => {
  const storage = fakeStorage();
  const told = signal<DeviceSelf | null>(null);
  const first = rememberSelf({ told, slot: "kiosk-1", storage: () => storage });
  expect(first.self.value).toBeNull();
  told.value = { name: "Kiosk sảnh", leavePin: sealed };
  first.close();
  const again = { told: signal<DeviceSelf | null>(null), storage: () => storage };
  expect(rememberSelf({ ...again, slot: "kiosk-1" }).self.value).toEqual(told.value);
  expect(rememberSelf({ ...again, slot: "kiosk-2" }).self.value).toBeNull();
});

it("another device from now on has forgotten both", () => {
  const storage = fakeStorage();
  const told = signal<DeviceSelf | null>({ name: "Kiosk sảnh", leavePin: sealed });
  const parts = { slot: "kiosk-1", storage: () => storage };
  const first = rememberSelf({ told, ...parts });
  first.forget();
  expect(first.self.value).toBeNull();
  expect(rememberSelf({ told: signal<DeviceSelf | null>(null), ...parts }).self.value).toBeNull();
});

it("a browser that forbids storage knows it for as long as the page lives", () => {
  const told = signal<DeviceSelf | null>(null);
  const forbid = () => {
    throw new Error("forbidden");
  };
  const { self } = rememberSelf({ told, slot: "kiosk-1", storage: forbid });
  told.value = { name: "Kiosk sảnh", leavePin: null };
  expect(self.value?.name).toBe("Kiosk sảnh");
});
