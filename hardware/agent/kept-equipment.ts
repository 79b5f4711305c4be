/** The equipment of the last view, kept on disk: after a power cut an agent opens it before it has heard the hub. */
import { readFileSync } from "node:fs";
import type { HardwareView } from "@motcua/protocol";
import { replaceFile } from "../durable-file.ts";

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
  replaceFile(file, JSON.stringify(equipment));
}
