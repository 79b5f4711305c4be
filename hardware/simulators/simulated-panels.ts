/**
 * Panels on one Modbus RTU line as their makers' sheets describe them: a unit answers requests for its address, keeps
 * registers, and ignores what is damaged. Reads bytes on its own and shares no code with the writer.
 */
import type { DeviceEnd } from "./memory-line.ts";

export interface SimulatedPanels {
  /** What stands in the first registers of a unit, one character a register. */
  text(unit: number): string;
  /** The unit is switched off: it keeps what it showed and answers nothing. */
  switchOff(unit: number): void;
  switchOn(unit: number): void;
}

const writeSingle = 0x06;
const writeMany = 0x10;
const registersEach = 2_048;

/** Puts units on a line; `onText` says what a unit shows after each request that it took. */
export function createSimulatedPanels(
  line: DeviceEnd,
  units: readonly number[],
  width: number,
  onText: (unit: number, text: string) => void,
): SimulatedPanels {
  const registers = new Map(units.map((unit) => [unit, new Uint16Array(registersEach)]));
  const off = new Set<number>();
  let heard: number[] = [];

  const text = (unit: number) =>
    String.fromCharCode(...(registers.get(unit) ?? []).slice(0, width)).replaceAll("\0", " ");

  function take(frame: Buffer) {
    const unit = frame.readUInt8(0);
    const kept = registers.get(unit);
    if (kept === undefined || off.has(unit)) return;
    const register = frame.readUInt16BE(2);
    const values =
      frame.readUInt8(1) === writeSingle
        ? [frame.readUInt16BE(4)]
        : Array.from({ length: frame.readUInt16BE(4) }, (_, place) => frame.readUInt16BE(7 + 2 * place));
    kept.set(values, register);
    const head = frame.subarray(0, 6);
    line.send(Buffer.concat([head, crcBytes(head)]));
    onText(unit, text(unit));
  }

  line.onBytes((bytes) => {
    heard.push(...bytes);
    for (;;) {
      const length = frameLength(heard);
      if (length === null) return;
      const frame = Buffer.from(heard.slice(0, length));
      const isWhole = length > 3 && crc16(frame.subarray(0, -2)) === frame.readUInt16LE(length - 2);
      heard = heard.slice(isWhole ? length : 1);
      if (isWhole) take(frame);
    }
  });

  return {
    text,
    switchOff: (unit) => void off.add(unit),
    switchOn: (unit) => void off.delete(unit),
  };
}

/** How long the frame is that begins here; null when more must come; 1 when no frame of ours begins here. */
function frameLength(heard: readonly number[]): number | null {
  if (heard.length < 8) return null;
  if (heard[1] === writeSingle) return 8;
  if (heard[1] !== writeMany) return 1;
  const length = 9 + (heard[6] ?? 0);
  return heard.length < length ? null : length;
}

/** The cyclic check of Modbus over serial line, appendix B of its specification: polynomial A001, low byte first. */
function crc16(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}

function crcBytes(bytes: Uint8Array): Buffer {
  const two = Buffer.alloc(2);
  two.writeUInt16LE(crc16(bytes));
  return two;
}
