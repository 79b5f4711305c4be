/** The equipment of the last view, kept on disk: after a power cut an agent opens it before it has heard the hub. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { HardwareView } from "@motcua/protocol";

/** What an agent opens lines by. */
export type OwnEquipment = Pick<HardwareView, "printers" | "panels" | "keypads" | "scanners">;

export const noOwnEquipment: OwnEquipment = { printers: [], panels: [], keypads: [], scanners: [] };

/** The kept equipment, or none: the hub will say it again. */
export function readKeptEquipment(file: string): OwnEquipment {
  try {
    return { ...noOwnEquipment, ...(JSON.parse(readFileSync(file, "utf8")) as OwnEquipment) };
  } catch {
    return noOwnEquipment;
  }
}

/** Keeps it; a power cut leaves the old text or the new one. */
export function keepEquipment(file: string, equipment: OwnEquipment): void {
  writeFileSync(`${file}.new`, JSON.stringify(equipment), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
