import type { DeviceRow, PairingRow } from "../access-rows.ts";
import type { Devices } from "../store.ts";
import { by, keyOf } from "./memory-tables.ts";

/** Devices and their pairings, in memory. */
export function createMemoryDevices(): Devices {
  const devices = new Map<string, DeviceRow>();
  const pairings = new Map<string, PairingRow>();
  return {
    all: async (site) => [...devices.values()].filter((row) => row.site === site).sort(by("paired_at", "id")),
    byId: async (site, id) => devices.get(keyOf(site, id)) ?? null,
    byToken: async (digest) => [...devices.values()].find((row) => row.token_digest === digest) ?? null,
    async save(device) {
      devices.set(keyOf(device.site, device.id), device);
    },
    async savePairing(pairing) {
      pairings.set(pairing.digest, pairing);
    },
    pairing: async (digest) => pairings.get(digest) ?? null,
    async pairingByCode(site, code) {
      const same = [...pairings.values()].filter((row) => row.site === site && row.code === code);
      return same.sort((a, b) => a.used - b.used || b.expires_at - a.expires_at)[0] ?? null;
    },
    async takePairing(digest) {
      const row = pairings.get(digest);
      if (row === undefined || row.used === 1) return false;
      pairings.set(digest, { ...row, used: 1 });
      return true;
    },
    async forgetPairings(site, before) {
      const old = [...pairings.values()].filter((row) => row.site === site && row.expires_at < before);
      for (const { digest } of old) pairings.delete(digest);
      return old.length;
    },
  };
}
