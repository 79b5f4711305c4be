/** How the printers, panels, keypads and scanners of an office are: working state, never journalled. */
import { type Static, Type } from "typebox";
import { EquipmentId } from "../equipment.ts";
import { DeviceId, EpochMillis, orNull } from "../ids.ts";
import { PrintOutcome } from "../print.ts";

/**
 * `waiting`: its line is being opened; `offline`: its port or address is not there; `no-answer`: it is there and says
 * nothing; `cannot-tell`: a model that never says how it is; `unknown-model`: the agent has no such model or profile.
 */
export const EquipmentState = Type.Union([
  Type.Literal("waiting"),
  Type.Literal("ready"),
  Type.Literal("near-end"),
  Type.Literal("paper-out"),
  Type.Literal("cover-open"),
  Type.Literal("cutter"),
  Type.Literal("printer-error"),
  Type.Literal("offline"),
  Type.Literal("no-answer"),
  Type.Literal("cannot-tell"),
  Type.Literal("unknown-model"),
]);
export type EquipmentState = Static<typeof EquipmentState>;

/** The latest thing that came in: a key by its name, or what kind of code was read; never what it said (P1). */
export const EquipmentInput = Type.Object(
  { at: EpochMillis, what: Type.String({ minLength: 1, maxLength: 40 }) },
  { additionalProperties: false },
);
export type EquipmentInput = Static<typeof EquipmentInput>;

/** What an agent says of all that hangs on it, at once when something changes. */
export const EquipmentReport = Type.Object(
  {
    inventory: Type.Array(
      Type.Object(
        { equipment: EquipmentId, state: EquipmentState, input: orNull(EquipmentInput) },
        { additionalProperties: false },
      ),
      { maxItems: 420 },
    ),
  },
  { additionalProperties: false },
);
export type EquipmentReport = Static<typeof EquipmentReport>;

/** One piece as people see it; `agent-away` when its computer is not there to say. */
export const EquipmentHealth = Type.Object({
  equipment: EquipmentId,
  agent: DeviceId,
  state: Type.Union([EquipmentState, Type.Literal("agent-away"), Type.Literal("not-heard-of")]),
  input: orNull(EquipmentInput),
});
export type EquipmentHealth = Static<typeof EquipmentHealth>;

/** How a trial went. A keypad or scanner has no trial: what comes in shows by itself. */
export const EquipmentTested = Type.Union([
  Type.Object({ kind: Type.Literal("print"), outcome: PrintOutcome }),
  Type.Object({
    kind: Type.Literal("panel"),
    answer: Type.Union([Type.Literal("shown"), Type.Literal("no-answer")]),
  }),
  Type.Object({ kind: Type.Literal("press-or-scan") }),
]);
export type EquipmentTested = Static<typeof EquipmentTested>;
