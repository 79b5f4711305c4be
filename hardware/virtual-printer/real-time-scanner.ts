/** What a real-time command asks for. */
export type RealTimeAsk =
  | { readonly kind: "status"; readonly n: number }
  /** DLE ENQ 2: goes on after a recoverable error, without what is in the buffer. */
  | { readonly kind: "recover" }
  /** DLE DC4 fn 8: throws away what is in the buffer. */
  | { readonly kind: "clear" };

/** DLE DC4 fn 8 and the seven bytes that must follow it (ESC/POS reference, "DLE DC4"). */
const clear = [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8];

/**
 * Finds real-time commands in a stream as it arrives. A printer obeys them wherever they stand, inside
 * pictures too, and long before what stands in front of them is printed. `at` counts the bytes of this piece
 * up to the command's end.
 */
export function createRealTimeScanner(
  onAsk: (ask: RealTimeAsk, at: number) => void,
): (bytes: Uint8Array) => void {
  let last: number[] = [];
  return (bytes) => {
    for (const [index, byte] of bytes.entries()) {
      last = [...last.slice(1 - clear.length), byte];
      const [before, lead] = [last.at(-2), last.at(-3)];
      if (lead === 0x10 && before === 0x04) onAsk({ kind: "status", n: byte }, index + 1);
      if (lead === 0x10 && before === 0x05 && byte === 2) onAsk({ kind: "recover" }, index + 1);
      if (last.length === clear.length && last.every((each, at) => each === clear[at]))
        onAsk({ kind: "clear" }, index + 1);
    }
  };
}
