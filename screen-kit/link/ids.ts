import type { CommandId } from "@motcua/protocol";

/** What an id is made from: milliseconds since 1970 and random bytes. */
export interface IdParts {
  readonly nowMs: () => number;
  readonly fillRandom: (bytes: Uint8Array<ArrayBuffer>) => void;
}

const browserParts: IdParts = {
  nowMs: () => Date.now(),
  fillRandom: (bytes) => {
    crypto.getRandomValues(bytes);
  },
};

/**
 * A UUIDv7 (RFC 9562). From getRandomValues, because crypto.randomUUID is missing on plain HTTP pages; a device whose
 * clock is dead still gets an id of its own, since 74 bits are chance.
 */
export function newUuidV7({ nowMs, fillRandom }: IdParts = browserParts): string {
  const bytes = new Uint8Array(16);
  fillRandom(bytes);
  let time = Math.max(0, Math.floor(nowMs()));
  for (let place = 5; place >= 0; place--) {
    bytes[place] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The id of one command of this screen (T3). */
export function newCommandId(): CommandId {
  return newUuidV7() as CommandId;
}
