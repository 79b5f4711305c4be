/** DLE EOT n: asks at once, past everything in the printer's buffer. 1 printer, 2 offline cause, 3 error, 4 paper. */
export const askRealTime = (n: 1 | 2 | 3 | 4) => Uint8Array.of(0x10, 0x04, n);

/** GS r 1: answered when the printer gets there, and not while it is offline. */
export const askBarrier = Uint8Array.of(0x1d, 0x72, 0x01);

/** GS ( H, function 48: answered with the id when everything before it has been printed. */
export function askProcessId(id: string): Uint8Array {
  return Uint8Array.of(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...Buffer.from(id, "ascii"));
}

/** Four printable letters that tell a job from the one before it. */
export function processIdOf(jobId: string): string {
  return jobId
    .replace(/[^0-9A-Za-z]/g, "")
    .slice(-4)
    .padStart(4, "0");
}
