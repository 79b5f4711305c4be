/** The wire between the hub and a hardware agent: namespace `/hardware`, one page. */
import { type Static, Type } from "typebox";
import { CommandId, PrintJobId } from "../ids.ts";
import type { Reply } from "../refusals.ts";
import type { HardwareView, PrintLease, Shown } from "../views.ts";
import type { CommonTells, DeviceAsks } from "./common.ts";

export const hardwareAsks = {
  "print:report": "report-print",
} as const;

/** Asks that move working state and are no events: a lease, and the moment before the first byte. */
export const LeaseAsk = Type.Object({ id: CommandId, job: PrintJobId }, { additionalProperties: false });
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

export interface HardwareTells extends CommonTells {
  view: (shown: Shown<HardwareView>) => void;
}

export type HardwareDeviceAsks = DeviceAsks & PrintAsks;
