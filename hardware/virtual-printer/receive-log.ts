/** The latest bytes of a line, bounded, for whoever wants to see what was sent. */
export interface ReceiveLog {
  begin(): void;
  add(bytes: Uint8Array): void;
  bytes(): Buffer;
}

/** Keeps at least the last `keepBytes` bytes since the line began. */
export function createReceiveLog(keepBytes: number): ReceiveLog {
  let pieces: Buffer[] = [];
  let length = 0;
  return {
    begin() {
      pieces = [];
      length = 0;
    },
    add(bytes) {
      pieces.push(Buffer.from(bytes));
      length += bytes.length;
      while (length - (pieces[0]?.length ?? 0) > keepBytes) length -= pieces.shift()?.length ?? 0;
    },
    bytes: () => Buffer.concat(pieces),
  };
}
