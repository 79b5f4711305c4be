/** Chance, as a part that can be replaced: the machine's for the world, a seeded one for tests. */
import { randomBytes } from "node:crypto";

export interface Chance {
  bytes(count: number): Uint8Array;
}

const fetchedBytes = 4_096;

/** The machine's own randomness, fetched in larger pieces: every id asks for ten bytes. */
export function createChance(): Chance {
  let piece = new Uint8Array(0);
  let used = 0;
  return {
    bytes: (count) => {
      if (count > fetchedBytes) return randomBytes(count);
      if (used + count > piece.length) {
        piece = randomBytes(fetchedBytes);
        used = 0;
      }
      used += count;
      return piece.slice(used - count, used);
    },
  };
}

/** The same bytes for the same seed (mulberry32); for tests and nothing else. */
export function createSeededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return { bytes: (count) => Uint8Array.from({ length: count }, () => next() & 0xff) };
}

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance. */
export function uuidV7(atMillis: number, chance: Chance): string {
  const bytes = new Uint8Array(16);
  bytes.set(chance.bytes(10), 6);
  let rest = atMillis;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
