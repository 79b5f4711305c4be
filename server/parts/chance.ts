/** Chance, as a part that can be replaced: the machine's for the world, a seeded one for tests. */
import { randomBytes } from "node:crypto";
import { uuidV7, uuidV7Bytes } from "@motcua/protocol/uuid-v7.ts";

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

/** A fresh id of a moment. */
export function newId(atMillis: number, chance: Chance): string {
  return uuidV7(atMillis, chance.bytes(uuidV7Bytes));
}
