/** What is written to a Modbus panel for one face. Pure: registers and values, no line. */
import type { PanelFace } from "./panel-face.ts";
import type { ModbusProfile } from "./panel-profile.ts";

/** One request: `fc6` writes exactly one register. */
export interface RegisterWrite {
  readonly fc: "fc6" | "fc16";
  readonly register: number;
  readonly values: readonly number[];
}

const codeAt = (cells: string, place: number) => (place < cells.length ? cells.charCodeAt(place) : 0x20);

/** The requests that bring a face to the panel, in their order: attributes first, then the text. */
export function encodeModbus(face: PanelFace, profile: ModbusProfile): readonly RegisterWrite[] {
  const { blink, brightness, base, writesWith } = profile;
  const attributes: RegisterWrite[] = [];
  if (brightness !== null)
    attributes.push({ fc: "fc6", register: brightness.register, values: [brightness.value] });
  if (blink !== null) {
    const value = face.light === "blinking" ? blink.on : blink.off;
    attributes.push({ fc: "fc6", register: blink.register, values: [value] });
  }
  const values = textValues(face.cells, profile);
  const text: RegisterWrite[] =
    writesWith === "fc16"
      ? [{ fc: "fc16", register: base, values }]
      : values.map((value, place) => ({ fc: "fc6", register: base + place, values: [value] }));
  return [...attributes, ...text];
}

function textValues(cells: string, { content, width }: ModbusProfile): number[] {
  switch (content) {
    case "number":
      // A figure has no blank and no dash: both are 0, as the makers' sheets have it.
      return [Math.min(Number.parseInt(cells.trim(), 10) || 0, 10 ** width - 1, 0xffff)];
    case "one-char-a-register":
      return Array.from({ length: width }, (_, place) => codeAt(cells, place));
    case "two-chars-a-register":
      return Array.from(
        { length: Math.ceil(width / 2) },
        (_, pair) => (codeAt(cells, 2 * pair) << 8) | codeAt(cells, 2 * pair + 1),
      );
    default:
      return content satisfies never;
  }
}
