/** The paired devices of a site: who they are by their token, and what an administrator may change. */
import type { Device, DeviceId, Placement, Reply, SiteId, SiteSettings } from "@motcua/protocol";
import { refuse } from "@motcua/protocol";
import type { WallClock } from "../parts/clock.ts";
import type { DeviceRow, Devices } from "../store/store.ts";
import type { AuditTrail, Who } from "./audit-trail.ts";
import type { AccessChance } from "./chance.ts";
import { placementRefusal } from "./device-placement.ts";
import { digestOf, newSecret } from "./secret.ts";
import type { Turns } from "./turns.ts";

/** A new name or place for a device; its role stays what it was paired for. */
export type DeviceChange = { readonly [K in "name" | "counter" | "zone"]?: Placement[K] | undefined };

export interface DeviceAccess {
  list(): Promise<Device[]>;
  /** Makes a device where it was confirmed to stand; its token is seen this once. */
  admit(placement: Placement): Promise<{ readonly token: string; readonly device: Device }>;
  /** Whose token this is. Refused `not-paired`, or `revoked` when it was taken back. */
  deviceOf(token: string): Promise<Reply<Device>>;
  change(by: Who, id: DeviceId, change: DeviceChange): Promise<Reply<Device>>;
  /** Takes one device's token back for good. */
  revoke(by: Who, id: DeviceId): Promise<Reply<Device>>;
  /** Calls back when a device was revoked; undone by the answer. */
  onRevoked(listener: (device: DeviceId) => void): () => void;
  /** Calls back when a device was renamed or placed elsewhere; undone by the answer. */
  onChanged(listener: (device: Device) => void): () => void;
}

export interface DevicesParts {
  readonly site: SiteId;
  readonly devices: Devices;
  readonly clock: WallClock;
  readonly chance: AccessChance;
  readonly trail: AuditTrail;
  readonly turns: Turns;
  /** the settings in force: a device stands only where there is a counter or a zone */
  readonly settings: () => Pick<SiteSettings, "counters" | "zones">;
}

export function createDevices(parts: DevicesParts): DeviceAccess {
  const { site, devices, clock, chance, trail, turns, settings } = parts;
  const revokedListeners = new Set<(device: DeviceId) => void>();
  const changedListeners = new Set<(device: Device) => void>();

  const find = async (id: DeviceId): Promise<Reply<DeviceRow>> => {
    const row = await devices.byId(site, id);
    if (row === null) return refuse("unknown-device");
    return row.revoked_at === null ? { done: row } : refuse("revoked");
  };

  return {
    list: async () => (await devices.all(site)).map(deviceOfRow),

    admit: async (placement) => {
      const token = newSecret(chance);
      const row: DeviceRow = {
        site,
        id: chance.id() as DeviceId,
        role: placement.role,
        name: placement.name,
        counter: placement.counter,
        zone: placement.zone,
        token_digest: digestOf(token),
        paired_at: clock.now(),
        revoked_at: null,
      };
      await devices.save(row);
      await trail.note(`device:${row.id}`, "device-paired", `${row.role} ${row.name}`);
      return { token, device: deviceOfRow(row) };
    },

    deviceOf: async (token) => {
      const row = await devices.byToken(digestOf(token));
      if (row === null || row.site !== site) return refuse("not-paired");
      return row.revoked_at === null ? { done: deviceOfRow(row) } : refuse("revoked");
    },

    change: (by, id, change) =>
      turns.take(`device/${id}`, async () => {
        const found = await find(id);
        if ("refused" in found) return found;
        const row: DeviceRow = {
          ...found.done,
          name: change.name ?? found.done.name,
          counter: change.counter === undefined ? found.done.counter : change.counter,
          zone: change.zone === undefined ? found.done.zone : change.zone,
        };
        const misplaced = placementRefusal(row, settings());
        if (misplaced !== null) return misplaced;
        await devices.save(row);
        await trail.note(by, "device-changed", `${id}: ${Object.keys(change).sort().join(" ")}`);
        const device = deviceOfRow(row);
        for (const listener of changedListeners) listener(device);
        return { done: device };
      }),

    revoke: (by, id) =>
      turns.take(`device/${id}`, async () => {
        const found = await find(id);
        if ("refused" in found) return found;
        const row: DeviceRow = { ...found.done, revoked_at: clock.now() };
        await devices.save(row);
        await trail.note(by, "device-revoked", id);
        for (const listener of revokedListeners) listener(id);
        return { done: deviceOfRow(row) };
      }),

    onRevoked: (listener) => {
      revokedListeners.add(listener);
      return () => {
        revokedListeners.delete(listener);
      };
    },

    onChanged: (listener) => {
      changedListeners.add(listener);
      return () => {
        changedListeners.delete(listener);
      };
    },
  };
}

function deviceOfRow(row: DeviceRow): Device {
  return {
    id: row.id,
    role: row.role,
    name: row.name,
    counter: row.counter,
    zone: row.zone,
    site: row.site,
    pairedAt: row.paired_at,
    revokedAt: row.revoked_at,
  };
}
