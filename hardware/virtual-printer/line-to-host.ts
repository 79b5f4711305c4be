/** What the printer can do to one line. */
export interface LineToHost {
  send(bytes: Uint8Array): void;
  drop(): void;
}

/** The printer's end of one line. */
export interface PrinterEnd {
  /** Takes bytes; resolves when there is room for more. */
  receive(bytes: Uint8Array): Promise<void>;
  /** The line is gone. */
  left(): void;
}

/** Begins a line. */
export type ConnectLine = (line: LineToHost) => PrinterEnd;
