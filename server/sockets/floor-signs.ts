/** What the register of devices says of an alarm: who is away since when, what is empty, what is silent. */
import type { AlarmAbout, EpochMillis, EquipmentHealth, Health, SiteSettings } from "@motcua/protocol";
import { alarmKey } from "../domain/alarm.ts";
import type { Sign, SpellKind } from "../domain/alarm-rules.ts";
import type { Floor } from "../journey/watch-floor.ts";

type HealthDevice = Health["devices"][number];

/** Whether other hubs may have devices that this one never hears of. */
export type OtherHubs = "none" | "may-be";

export interface FloorSigns {
  /** Looks at the register once; how long something has been wrong counts from the first look that saw it. */
  look(health: Health, office: Pick<SiteSettings, "equipment" | "zones">, now: EpochMillis): Floor;
}

const troubles: ReadonlySet<EquipmentHealth["state"]> = new Set([
  "paper-out",
  "cover-open",
  "cutter",
  "printer-error",
  "offline",
  "no-answer",
]);
/** An agent that is away, or has not said a word yet, says nothing about its printers. */
const unheard: ReadonlySet<EquipmentHealth["state"]> = new Set(["agent-away", "not-heard-of", "waiting"]);

/** Builds the look-out of one hub, which remembers since when each thing is wrong. */
export function createFloorSigns(otherHubs: OtherHubs): FloorSigns {
  const illSince = new Map<string, EpochMillis>();

  function spell(kind: SpellKind, about: AlarmAbout, state: "ill" | "well", now: EpochMillis): Sign {
    const key = alarmKey({ kind, about });
    if (state === "well") illSince.delete(key);
    else if (!illSince.has(key)) illSince.set(key, now);
    return { kind, about, illSince: illSince.get(key) ?? null };
  }

  function ofDevice(device: HealthDevice, now: EpochMillis): Sign[] {
    const { id, role, name, counter, online, report } = device;
    const about = { kind: "device", device: id, role, name, counter } as const;
    // Where several hubs serve one office, a device that this one never met is another one's.
    const isOurs = otherHubs === "none" || online || device.lastSeenAt !== null;
    const away: Sign[] = isOurs ? [spell("device-away", about, online ? "well" : "ill", now)] : [];
    if (!online || report === null) return away;
    const { batteryPercent, clockErrorSeconds, waitingVotes, printer } = report;
    return [
      ...away,
      ...(batteryPercent === null ? [] : [{ kind: "battery-low", about, value: batteryPercent } as const]),
      { kind: "clock-wrong", about, value: Math.abs(clockErrorSeconds) },
      ...(role === "tablet" ? [spell("votes-waiting", about, waitingVotes > 0 ? "ill" : "well", now)] : []),
      ...(role === "hardware"
        ? [spell("printer-trouble", about, printer === null ? "well" : "ill", now)]
        : []),
    ];
  }

  return {
    look: ({ devices, equipment: pieces }, { equipment, zones }, now) => ({
      devices: new Set(devices.map(({ id }) => id)),
      signs: [
        ...devices.flatMap((device) => ofDevice(device, now)),
        ...zones.flatMap(({ id }) => {
          const boards = devices.filter(
            ({ role, zone, online, lastSeenAt }) =>
              role === "board" &&
              (zone === null || zone === id) &&
              (otherHubs === "none" || online || lastSeenAt !== null),
          );
          // an office that has no board there never had a voice
          if (boards.length === 0) return [];
          const state = boards.some(({ online }) => online) ? "well" : "ill";
          return [spell("zone-silent", { kind: "zone", zone: id }, state, now)];
        }),
        ...equipment.printers.flatMap(({ id, name }) => {
          const state = pieces.find((piece) => piece.equipment === id)?.state ?? "not-heard-of";
          if (unheard.has(state)) return [];
          const about = { kind: "equipment", equipment: id, name } as const;
          return [
            spell("printer-trouble", about, troubles.has(state) ? "ill" : "well", now),
            spell("paper-low", about, state === "near-end" ? "ill" : "well", now),
          ];
        }),
      ],
    }),
  };
}
