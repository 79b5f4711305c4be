/** Everything here that must not be guessed, as a part that tests can replace. */
import { randomBytes, randomInt } from "node:crypto";
import type { Clock } from "./clock.ts";

export interface Chance {
  /** Bytes that nobody can foresee. */
  bytes(count: number): Uint8Array;
  /** Six digits, to be read from one screen and typed at another. */
  code(): string;
  /** A new UUIDv7. */
  id(): string;
}

/** The real chance: the operating system's. */
export function createChance(clock: Clock): Chance {
  return {
    bytes: (count) => randomBytes(count),
    code: () => randomInt(1_000_000).toString().padStart(6, "0"),
    id: () => uuidV7(clock.now(), randomBytes(10)),
  };
}

/** RFC 9562, 5.7: 48 bits of milliseconds, then chance. */
function uuidV7(at: number, chance: Buffer): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(at, 0, 6);
  chance.copy(bytes, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
