/**
 * What stands beside the hardware agents of an office: printers, panels, keypads and scanners, as data. It is part
 * of the site's settings, so a change acts at once, is in the journal, and reaches each agent as its configuration.
 */
import { type Static, Type } from "typebox";
import { type Branded, CounterId, DeviceId, orNull, Words } from "./ids.ts";
import { BaudRate, PrinterTarget } from "./print.ts";

const closed = { additionalProperties: false } as const;

/** One piece of equipment, by a short name that its office gave it. */
export type EquipmentId = Branded<"EquipmentId">;
export const EquipmentId = Type.Unsafe<EquipmentId>(
  Type.String({ title: "EquipmentId", pattern: "^[a-z0-9][a-z0-9-]{0,39}$" }),
);

/** A model or profile that the agent knows as data, `epson-tm-t82`. */
export const ModelId = Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,39}$" });

/** What every piece has: its id, its name for people, and the agent that holds its line. */
const standing = { id: EquipmentId, name: Words(1, 60), agent: DeviceId };

/** A line over a serial port, by the path that the agent's computer gives it: `/dev/serial/by-id/…`, `COM3`. */
export const SerialLine = Type.Object({ path: Words(1, 200), baudRate: BaudRate }, closed);
export type SerialLine = Static<typeof SerialLine>;

/** Who gets paper from a printer: one kiosk, or the reception desk. */
export const PrintsFor = Type.Union([DeviceId, Type.Literal("reception")]);
export type PrintsFor = Static<typeof PrintsFor>;

/** `hybrid` draws the text and leaves number and QR to the printer; `text` needs a code page tried on that model. */
export const PrintMode = Type.Union([Type.Literal("raster"), Type.Literal("hybrid"), Type.Literal("text")]);
export type PrintMode = Static<typeof PrintMode>;

export const Printer = Type.Object(
  {
    ...standing,
    model: ModelId,
    target: PrinterTarget,
    paper: Type.Union([Type.Literal("80mm"), Type.Literal("58mm")]),
    mode: PrintMode,
    /** Only with mode `text`: the table of Vietnamese letters that was tried on this printer. */
    codePage: orNull(
      Type.Union([Type.Literal("wpc1258"), Type.Literal("tcvn3"), Type.Literal("unaccented")]),
    ),
    /** Whose tickets it prints first. */
    prints: Type.Array(PrintsFor, { maxItems: 40 }),
    /** Whose tickets it prints when their own printer left no mark on paper. */
    standsInFor: Type.Array(PrintsFor, { maxItems: 40 }),
  },
  closed,
);
export type Printer = Static<typeof Printer>;

export const PanelDriver = Type.Union([
  Type.Object(
    { kind: Type.Literal("modbus"), profile: ModelId, unit: Type.Integer({ minimum: 1, maximum: 247 }) },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal("ascii-frame"),
      profile: ModelId,
      address: Type.Integer({ minimum: 0, maximum: 99 }),
    },
    closed,
  ),
]);
export type PanelDriver = Static<typeof PanelDriver>;

/** A display of a few characters over a counter; several may share one serial bus. */
export const Panel = Type.Object(
  { ...standing, counter: CounterId, line: SerialLine, driver: PanelDriver },
  closed,
);
export type Panel = Static<typeof Panel>;

/** A call keypad; several may share one line, told apart by their address. */
export const Keypad = Type.Object(
  { ...standing, counter: CounterId, line: SerialLine, address: Type.Integer({ minimum: 1, maximum: 99 }) },
  closed,
);
export type Keypad = Static<typeof Keypad>;

/** A code scanner beside a kiosk or at a counter. */
export const Scanner = Type.Object(
  {
    ...standing,
    line: SerialLine,
    at: Type.Union([
      Type.Object({ kind: Type.Literal("kiosk"), kiosk: DeviceId }, closed),
      Type.Object({ kind: Type.Literal("counter"), counter: CounterId }, closed),
    ]),
  },
  closed,
);
export type Scanner = Static<typeof Scanner>;

export const Equipment = Type.Object(
  {
    printers: Type.Array(Printer, { maxItems: 60 }),
    panels: Type.Array(Panel, { maxItems: 120 }),
    keypads: Type.Array(Keypad, { maxItems: 120 }),
    scanners: Type.Array(Scanner, { maxItems: 120 }),
  },
  closed,
);
export type Equipment = Static<typeof Equipment>;
