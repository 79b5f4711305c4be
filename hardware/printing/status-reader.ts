import type { PrinterFault } from "@motcua/protocol";

/** How much paper a printer says it has. */
export type PaperState = "enough" | "near-end" | "out";

/** One thing a printer said. */
export type StatusReport =
  /** An answer to DLE EOT n; which n was asked decides what the bits mean. */
  | { readonly kind: "real-time"; readonly bits: number }
  /** Automatic status back: sent by itself at every change. */
  | { readonly kind: "change"; readonly fault: PrinterFault | null; readonly paper: PaperState }
  /** The answer to GS r 1: everything before it has been processed. */
  | { readonly kind: "barrier"; readonly paper: PaperState }
  /** The answer to GS ( H: everything before it is on paper. */
  | { readonly kind: "process-id"; readonly id: string };

/**
 * Parts what a printer sends into reports. The kinds are told apart by fixed bits (ESC/POS reference, "DLE
 * EOT", "GS a", "GS r", "GS ( H"); bytes may come in pieces, and flow control bytes between them are skipped.
 */
export function createStatusReader(onReport: (report: StatusReport) => void): (bytes: Uint8Array) => void {
  let pending: number[] = [];

  const take = (byte: number) => {
    pending.push(byte);
    const first = pending[0] ?? 0;
    if (first === processIdHeader) {
      if (pending.length === 2 && byte !== processIdMark && byte !== clearedMark) pending = [];
      // The buffer was cleared: a third byte and nothing to know.
      if (pending.length === 3 && pending[1] === clearedMark) pending = [];
      if (pending.length === 7) {
        onReport({ kind: "process-id", id: String.fromCharCode(...pending.slice(2, 6)) });
        pending = [];
      }
    } else if ((first & 0x93) === 0x10) {
      // The bytes after the first have bits 4 and 7 clear; anything else is the start of something new.
      if (pending.length > 1 && (byte & 0x90) !== 0) {
        pending = [];
        take(byte);
      } else if (pending.length === 4) {
        onReport(change(pending));
        pending = [];
      }
    } else {
      pending = [];
      if ((first & 0x93) === 0x12) onReport({ kind: "real-time", bits: first });
      else if ((first & 0x90) === 0) onReport({ kind: "barrier", paper: paperOf(first) });
    }
  };

  return (bytes) => {
    for (const byte of bytes) if (byte !== xon && byte !== xoff) take(byte);
  };
}

const processIdHeader = 0x37;
const processIdMark = 0x22;
const clearedMark = 0x25;
const xon = 0x11;
const xoff = 0x13;

/** The paper bits that ASB byte 3 and GS r share. */
function paperOf(bits: number): PaperState {
  if ((bits & 0x0c) !== 0) return "out";
  return (bits & 0x03) !== 0 ? "near-end" : "enough";
}

function change(bytes: readonly number[]): StatusReport {
  const [first = 0, second = 0, third = 0] = bytes;
  const paper = paperOf(third);
  return {
    kind: "change",
    paper,
    fault:
      (first & 0x20) !== 0
        ? "cover-open"
        : paper === "out"
          ? "paper-out"
          : (second & 0x08) !== 0
            ? "cutter"
            : (second & 0x6c) !== 0
              ? "printer-error"
              : (first & 0x08) !== 0
                ? "offline"
                : null,
  };
}
