/**
 * Printers act on real-time commands (DLE EOT, DLE ENQ, DLE DC4) wherever they stand, inside a picture too.
 * Returns the bytes with one dot more wherever a picture would happen to spell the first two bytes of one:
 * 0x10 becomes 0x18, a black dot beside a black dot.
 */
export function withoutRealTimeCommands(bits: Uint8Array): Uint8Array {
  if (!spellsRealTimeCommand(bits)) return bits;
  const guarded = Uint8Array.from(bits);
  for (let at = next(guarded, 0); at !== -1; at = next(guarded, at)) guarded[at] = 0x18;
  return guarded;
}

/** Whether a picture would make a printer do something while it is being printed. */
export function spellsRealTimeCommand(bits: Uint8Array): boolean {
  return next(bits, 0) !== -1;
}

function next(bits: Uint8Array, from: number): number {
  let at = bits.indexOf(dle, from);
  while (at !== -1 && !realTime.has(bits[at + 1] ?? 0)) at = bits.indexOf(dle, at + 1);
  return at;
}

const dle = 0x10;
/** EOT, ENQ, DC4. */
const realTime: ReadonlySet<number> = new Set([0x04, 0x05, 0x14]);
