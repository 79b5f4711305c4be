/** What keypads and scanners say through their agent, on the `/hardware` channel, and whom the hub tells of it. */
import { type Static, Type } from "typebox";
import { EquipmentId } from "../equipment.ts";
import { CommandId, type CounterId, orNull, PriorityGroupId, TicketNumber } from "../ids.ts";
import type { Reply } from "../refusals.ts";

const closed = { additionalProperties: false } as const;

/** A key of a call keypad. A vote is not among them (V2). */
export const KeypadKey = Type.Union([
  Type.Object({ kind: Type.Literal("next") }, closed),
  Type.Object({ kind: Type.Literal("recall") }, closed),
  Type.Object({ kind: Type.Literal("no-show") }, closed),
  Type.Object({ kind: Type.Literal("start") }, closed),
  Type.Object({ kind: Type.Literal("finish") }, closed),
  /** a number as it was typed, `B042` or `42`: a keypad without letters leaves the prefix to the hub */
  Type.Object(
    { kind: Type.Literal("call"), typed: Type.String({ pattern: "^[A-Z]{0,2}[0-9]{1,6}$" }) },
    closed,
  ),
]);
export type KeypadKey = Static<typeof KeypadKey>;

/** One press; it acts with the rights of the officer who is signed in at the keypad's counter, or not at all (S1). */
export const KeypadPress = Type.Object({ id: CommandId, keypad: EquipmentId, key: KeypadKey }, closed);
export type KeypadPress = Static<typeof KeypadPress>;

/** What the keypad's own display may show: the ticket at the counter after the press. */
export const KeypadDone = Type.Object({ number: orNull(TicketNumber) });
export type KeypadDone = Static<typeof KeypadDone>;

/** A dossier code as it was read: long enough, of the usual signs; shapes differ from system to system. */
export const DossierCode = Type.String({ pattern: "^[A-Z0-9][A-Z0-9./_-]{2,59}$" });

/** What leaves the agent of a code that was read: never a name, a number of a card, or a date of birth (P1). */
export const Scan = Type.Union([
  /** the priority group that the age on a card belongs to; null for one that goes by age to none */
  Type.Object({ kind: Type.Literal("age-group"), priority: orNull(PriorityGroupId) }, closed),
  Type.Object({ kind: Type.Literal("dossier"), code: DossierCode }, closed),
]);
export type Scan = Static<typeof Scan>;

export const ScannerRead = Type.Object({ id: CommandId, scanner: EquipmentId, scan: Scan }, closed);
export type ScannerRead = Static<typeof ScannerRead>;

/** Told to the kiosk that a scanner stands beside, once; what it is worth ends with the visit. */
export type KioskScan = Scan & { readonly read: CommandId };

/** Told to the officer at the counter of a scanner, once. */
export interface CounterScan {
  readonly read: CommandId;
  readonly counter: CounterId;
  readonly code: string;
}

export interface DeviceInputAsks {
  "keypad:press": (press: KeypadPress, reply: (answer: Reply<KeypadDone>) => void) => void;
  "scanner:read": (read: ScannerRead, reply: (answer: Reply<Record<string, never>>) => void) => void;
}
