/** What the agent knows of panel models, as data: where their characters lie and how many they show. */

/** Digits in Modbus registers, by the maker's register map. */
export interface ModbusProfile {
  readonly kind: "modbus";
  readonly model: string;
  /** how many characters the panel shows */
  readonly width: number;
  /** the first register of the text, or the register of the whole number */
  readonly base: number;
  /** `number`: the register holds the figure itself, not its digits */
  readonly content: "one-char-a-register" | "two-chars-a-register" | "number";
  readonly writesWith: "fc6" | "fc16";
  readonly letters: "shown" | "left-out";
  readonly align: "left" | "right";
  /** registers written before the text, such as a header that carries attributes */
  readonly blink: { readonly register: number; readonly on: number; readonly off: number } | null;
  readonly brightness: { readonly register: number; readonly value: number } | null;
}

/** Digits in a frame of ASCII characters. */
export interface FrameProfile {
  readonly kind: "ascii-frame";
  readonly model: string;
  readonly width: number;
  readonly prefix: readonly number[];
  readonly address: "two-digits" | "one-byte" | "none";
  readonly suffix: readonly number[];
  /** over address and text, as two hexadecimal digits before the suffix */
  readonly checksum: "none" | "xor" | "sum";
  readonly letters: "shown" | "left-out";
  readonly align: "left" | "right";
}

export type PanelProfile = ModbusProfile | FrameProfile;

const ascii = {
  kind: "modbus",
  content: "one-char-a-register",
  writesWith: "fc16",
  letters: "shown",
  align: "right",
  blink: null,
  brightness: null,
} as const;

/** Maps from makers' manuals; only simulators have met them (docs/hardware/panels.md). */
export const panelProfiles: readonly PanelProfile[] = [
  { ...ascii, model: "dm36b06", width: 6, base: 0 },
  { ...ascii, model: "dm56a04", width: 4, base: 0 },
  { ...ascii, model: "led-485-046", width: 4, base: 0, writesWith: "fc6" },
  { ...ascii, model: "ditel-dn", width: 6, base: 0, content: "two-chars-a-register" },
  {
    ...ascii,
    model: "microsyst-migan",
    width: 4,
    base: 2,
    content: "two-chars-a-register",
    blink: { register: 0, on: 0x0001, off: 0x0000 },
  },
  {
    ...ascii,
    model: "embeddedart-p10",
    width: 8,
    base: 1000,
    content: "two-chars-a-register",
    align: "left",
    brightness: { register: 29, value: 8 },
  },
  {
    ...ascii,
    model: "rfid-life-4",
    width: 4,
    base: 0,
    content: "number",
    writesWith: "fc6",
    letters: "left-out",
  },
  { ...ascii, model: "generic-modbus", width: 6, base: 0 },
  {
    kind: "ascii-frame",
    model: "edi-ed400",
    width: 4,
    prefix: [0x02],
    address: "two-digits",
    suffix: [0x03],
    checksum: "none",
    letters: "left-out",
    align: "right",
  },
  {
    kind: "ascii-frame",
    model: "generic-frame",
    width: 4,
    prefix: [0x02],
    address: "two-digits",
    suffix: [0x03],
    checksum: "xor",
    letters: "shown",
    align: "right",
  },
];

/** The profile of a model for the driver that the settings name; null when nobody knows it. */
export function panelProfile(kind: PanelProfile["kind"], model: string): PanelProfile | null {
  return panelProfiles.find((known) => known.kind === kind && known.model === model) ?? null;
}
