/** What a hardware agent works on. */
import { type Static, Type } from "typebox";
import { EquipmentId, Keypad, Panel, Printer, Scanner } from "../equipment.ts";
import { EpochMillis, orNull, PrintJobId, PriorityGroupId, TicketNumber } from "../ids.ts";
import { TicketContent } from "../print.ts";
import { TicketTemplate } from "../ticket-template.ts";
import { Count } from "./shown.ts";

/** A job that is not over, as the agent of its printer sees it. */
export const WaitingPrint = Type.Object({
  job: PrintJobId,
  /** null while the office has no printer set up: then any agent takes it on the printer it was started with */
  printer: orNull(EquipmentId),
  /** how often it came back without a byte on paper; the same job in a later attempt is a new go */
  attempt: Count,
  requestedAt: EpochMillis,
  expiresAt: EpochMillis,
  number: TicketNumber,
});
export type WaitingPrint = Static<typeof WaitingPrint>;

/** What a counter panel has to show now. `calling` blinks, `paused` is drawn as two dashes, `closed` is dark. */
export const PanelShow = Type.Object({
  equipment: EquipmentId,
  counter: Count,
  state: Type.Union([
    Type.Literal("idle"),
    Type.Literal("calling"),
    Type.Literal("serving"),
    Type.Literal("paused"),
    Type.Literal("closed"),
  ]),
  /** the ticket called or served, null in every other state */
  text: orNull(TicketNumber),
});
export type PanelShow = Static<typeof PanelShow>;

/** What a hardware agent works on: its configuration, the jobs of its printers, what its panels show. */
export const HardwareView = Type.Object({
  jobs: Type.Array(WaitingPrint),
  /** the equipment of this agent alone */
  printers: Type.Array(Printer),
  panels: Type.Array(Panel),
  keypads: Type.Array(Keypad),
  scanners: Type.Array(Scanner),
  /** from which age a group goes first, so that no date of birth has to leave the agent (P1) */
  priorityAges: Type.Array(Type.Object({ group: PriorityGroupId, minAge: Count })),
  /** one for each of its panels */
  shows: Type.Array(PanelShow),
});
export type HardwareView = Static<typeof HardwareView>;

/** A leased job: only the holder of the highest fence may print it. */
export const PrintLease = Type.Object({
  job: PrintJobId,
  fence: Type.Integer({ minimum: 1 }),
  content: TicketContent,
  /** what it looks like, as the office has it now */
  template: TicketTemplate,
});
export type PrintLease = Static<typeof PrintLease>;
