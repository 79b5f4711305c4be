/**
 * Printers act on real-time commands (DLE EOT, DLE ENQ, DLE DC4) wherever they stand, inside a picture too.
 * Returns the bytes with one dot more wherever a picture would happen to spell the first two bytes of one:
 * 0x10 becomes 0x18, a black dot beside a black dot.
 */
export function withoutRealTimeCommands(bits: Uint8Array): Uint8Array {
  let guarded: Uint8Array | null = null;
  for (let at = bits.indexOf(dle); at !== -1; at = bits.indexOf(dle, at + 1)) {
    if (!realTime.has(bits[at + 1] ?? 0)) continue;
    guarded ??= Uint8Array.from(bits);
    guarded[at] = 0x18;
  }
  return guarded ?? bits;
}

const dle = 0x10;
/** EOT, ENQ, DC4. */
const realTime: ReadonlySet<number> = new Set([0x04, 0x05, 0x14]);
