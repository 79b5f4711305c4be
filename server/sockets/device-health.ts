/** How every device is: online, last seen, what it says of itself. Working state, never journalled. */
import type {
  Device,
  DeviceId,
  DeviceReport,
  EpochMillis,
  Equipment,
  EquipmentReport,
  Health,
  KioskView,
  PrintsFor,
} from "@motcua/protocol";
import { equipmentHealth, paperFor } from "./equipment-health.ts";

export interface DeviceHealth {
  /** A device connected; the answer marks it gone. A device counts as online while any connection lives. */
  connected(device: Device): () => void;
  reported(id: DeviceId, report: DeviceReport): void;
  /** The devices paired with the site; those seen keep what was known of them. */
  know(devices: readonly Device[]): void;
  equipmentReported(agent: DeviceId, report: EquipmentReport): void;
  health(equipment: Equipment): Health;
  /** Whether paper can come out now for a kiosk or the desk, as far as the hardware agents say. */
  printer(equipment: Equipment, origin: PrintsFor): KioskView["printer"];
  onChange(listener: () => void): () => void;
}

interface Seen {
  readonly device: Device;
  connections: number;
  lastSeenAt: EpochMillis | null;
  report: DeviceReport | null;
  equipment: EquipmentReport["inventory"];
}

/** Builds the register of devices; `now` is the machine's time. */
export function createDeviceHealth(now: () => EpochMillis): DeviceHealth {
  const seen = new Map<DeviceId, Seen>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const entry = (device: Device): Seen => {
    const known = seen.get(device.id);
    const next: Seen = { connections: 0, lastSeenAt: null, report: null, equipment: [], ...known, device };
    seen.set(device.id, next);
    return next;
  };
  const touch = (id: DeviceId, change: (known: Seen) => void) => {
    const known = seen.get(id);
    if (known === undefined) return;
    change(known);
    known.lastSeenAt = now();
    tell();
  };

  const equipmentNow = (equipment: Equipment) =>
    equipmentHealth(equipment, (agent) => {
      const known = seen.get(agent);
      return known === undefined || known.connections === 0 ? null : known.equipment;
    });
  const anyAgent = (): KioskView["printer"] => {
    const agents = [...seen.values()].filter(({ device }) => device.role === "hardware");
    if (agents.length === 0) return { state: "none", cause: null };
    const online = agents.filter(({ connections }) => connections > 0);
    if (online.some(({ report }) => (report?.printer ?? null) === null))
      return { state: "ready", cause: null };
    return { state: "trouble", cause: online[0]?.report?.printer ?? "offline" };
  };

  return {
    connected: (device) => {
      entry(device);
      touch(device.id, (known) => {
        known.connections++;
      });
      let here = true;
      return () => {
        if (!here) return;
        here = false;
        touch(device.id, (known) => {
          known.connections--;
        });
      };
    },
    reported: (id, report) =>
      touch(id, (known) => {
        known.report = report;
      }),
    equipmentReported: (agent, { inventory }) =>
      touch(agent, (known) => {
        known.equipment = inventory;
      }),
    know: (devices) => {
      const paired = devices.filter(({ revokedAt }) => revokedAt === null);
      for (const device of paired) entry(device);
      for (const id of seen.keys()) if (!paired.some((device) => device.id === id)) seen.delete(id);
      tell();
    },
    health: (equipment) => ({
      devices: [...seen.values()].map(({ device, connections, lastSeenAt, report }) => ({
        id: device.id,
        role: device.role,
        name: device.name,
        counter: device.counter,
        zone: device.zone,
        online: connections > 0,
        lastSeenAt,
        report,
      })),
      equipment: equipmentNow(equipment),
    }),
    printer: (equipment, origin) =>
      equipment.printers.length === 0 ? anyAgent() : paperFor(equipment, origin, equipmentNow(equipment)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
