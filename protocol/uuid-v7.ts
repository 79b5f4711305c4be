/** The form of every id that is made, not chosen. On a page of its own, so that a screen takes it without the schemas. */

/** Random bytes that a UUIDv7 takes; 74 of their bits are kept. */
export const uuidV7Bytes = 10;

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds since 1970, then chance. `random` is ten bytes. A device whose clock is
 * dead still gets an id of its own.
 */
export function uuidV7(atMillis: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, uuidV7Bytes), 6);
  let time = Math.max(0, Math.floor(atMillis));
  for (let place = 5; place >= 0; place--) {
    bytes[place] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
