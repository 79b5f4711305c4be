/** The wire between the hub and a hardware agent: namespace `/hardware`, one page. */
import { type Static, Type } from "typebox";
import { EquipmentId } from "../equipment.ts";
import { CommandId, orNull, PrintJobId } from "../ids.ts";
import type { Reply } from "../refusals.ts";
import {
  Count,
  type EquipmentReport,
  type EquipmentTested,
  type HardwareView,
  type IssuingAlone,
  type PrintLease,
  type Shown,
} from "../views.ts";
import type { CommonTells, DeviceAsks } from "./common.ts";

export const hardwareAsks = {
  "print:report": "report-print",
  "ticket:hand-in": "hand-in-ticket",
} as const;

/**
 * Asks that move working state and are no events: a lease, and the moment before the first byte. A lease names
 * the printer and the attempt as the view has them, so that an agent that looked too early prints nothing.
 */
export const LeaseAsk = Type.Object(
  { id: CommandId, job: PrintJobId, printer: orNull(EquipmentId), attempt: Count },
  { additionalProperties: false },
);
export type LeaseAsk = Static<typeof LeaseAsk>;

export const SendingAsk = Type.Object(
  { id: CommandId, job: PrintJobId, fence: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);
export type SendingAsk = Static<typeof SendingAsk>;

export interface PrintAsks {
  "print:lease": (ask: LeaseAsk, reply: (answer: Reply<PrintLease>) => void) => void;
  "print:sending": (ask: SendingAsk, reply: (answer: Reply<Record<string, never>>) => void) => void;
}

/** A trial of one piece of equipment: a marked ticket from a printer, all segments of a panel. */
export const EquipmentTest = Type.Object({ equipment: EquipmentId }, { additionalProperties: false });
export type EquipmentTest = Static<typeof EquipmentTest>;

export interface EquipmentAsks {
  "equipment:report": (
    report: EquipmentReport,
    reply: (answer: Reply<Record<string, never>>) => void,
  ) => void;
}

export interface HardwareTells extends CommonTells {
  /** an administrator tries a piece of this agent's; answered when it is known how that went */
  "equipment:test": (test: EquipmentTest, reply: (answer: Reply<EquipmentTested>) => void) => void;
  view: (shown: Shown<HardwareView>) => void;
  /** what it stores to issue without the hub; null where it prints for no kiosk */
  alone: (told: IssuingAlone | null) => void;
}

export type HardwareDeviceAsks = DeviceAsks & PrintAsks & EquipmentAsks;
