/**
 * Finds real-time commands in a stream as it arrives. A printer obeys them wherever they stand, inside
 * pictures too, and long before what stands in front of them is printed.
 */
export function createRealTimeScanner(onAsk: (n: number) => void): (bytes: Uint8Array) => void {
  let before = 0;
  let beforeThat = 0;
  return (bytes) => {
    for (const byte of bytes) {
      if (beforeThat === 0x10 && before === 0x04) onAsk(byte);
      beforeThat = before;
      before = byte;
    }
  };
}
