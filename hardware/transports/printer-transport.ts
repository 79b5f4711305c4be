/**
 * A line to a printer, for one owner. Whether it is TCP, serial, a USB file or a virtual printer, a print job
 * sees only this.
 */
export interface PrinterSession {
  /** `taken` when the line has taken all bytes, which says nothing about paper; `lost` when it is gone. */
  write(bytes: Uint8Array): Promise<"taken" | "lost">;
  /** What the printer says, as it comes; the returned function stops listening. */
  onData(listener: (bytes: Uint8Array) => void): () => void;
  /** Resolves once the line is gone, whoever ended it. Never rejects. */
  readonly gone: Promise<void>;
  /**
   * `finish` lets what was written arrive and resolves when the other side has ended too; `drop` throws away
   * what has not left yet. After either nothing more is heard.
   */
  close(how: "finish" | "drop"): Promise<void>;
}

/** A line that opened, or why it did not; the reason is for the log. */
export type OpenedLine =
  | { readonly kind: "open"; readonly session: PrinterSession }
  | { readonly kind: "unreachable"; readonly reason: string };

/** A way to reach one printer. */
export interface PrinterTransport {
  /** Opens a line; an aborted signal gives up and leaves nothing open. */
  open(signal: AbortSignal): Promise<OpenedLine>;
}
