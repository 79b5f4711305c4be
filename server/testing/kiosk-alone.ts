/** The example office with a kiosk that has a printer of its own: its agent may issue without the hub. */
import type { DeviceId, EquipmentId, Printer, SiteSettings } from "@motcua/protocol";
import { exampleSettings } from "./office.ts";
import { idOf } from "./people.ts";

/** A printer of this agent for the tickets of this kiosk. */
export function kioskPrinter(id: string, agent: DeviceId, kiosk: DeviceId): Printer {
  return {
    id: id as EquipmentId,
    name: "Máy in ki-ốt",
    agent,
    model: "generic",
    target: { kind: "virtual" },
    paper: "80mm",
    mode: "raster",
    codePage: null,
    prints: [kiosk],
    standsInFor: [],
  };
}

/** The office of the tests whose agent prints for its kiosk, with the block that the hub has given it. */
export function settingsForAgent(): SiteSettings {
  const agent = idOf("device máy in") as DeviceId;
  const printer = kioskPrinter("kiosk", agent, idOf("device kiosk") as DeviceId);
  return exampleSettings((site) => ({
    ...site,
    equipment: { ...site.equipment, printers: [printer] },
    ownNumbers: [{ agent, from: 900, upTo: 999, releasedOn: null }],
  }));
}
