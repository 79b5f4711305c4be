/** Cuts what comes over a serial line into pieces: at CR or LF, and at a silence. */
import type { Clock } from "../clock.ts";

export interface LineSplitter {
  take(bytes: Uint8Array): void;
  close(): void;
}

export interface LineSplitterParts {
  readonly clock: Clock;
  /** a piece that grows beyond this is dropped whole, with all that follows until the next end */
  readonly limitBytes: number;
  readonly idleMs: number;
  /** what a silence means: the end of a piece (scanners without a suffix), or a frame that was cut off */
  readonly onSilence: "piece-ends" | "piece-is-dropped";
  readonly onPiece: (piece: Uint8Array) => void;
}

const isEnd = (byte: number) => byte === 0x0d || byte === 0x0a;

/** Builds a splitter; empty pieces, such as between CR and LF, are nothing. */
export function createLineSplitter(parts: LineSplitterParts): LineSplitter {
  const { clock, limitBytes, idleMs, onSilence, onPiece } = parts;
  let kept: number[] = [];
  let size: "fits" | "too-long" = "fits";
  let callOff: () => void = () => undefined;

  const end = (piece: "given" | "dropped") => {
    const whole = kept;
    const fits = size === "fits";
    kept = [];
    size = "fits";
    if (piece === "given" && fits && whole.length > 0) onPiece(Uint8Array.from(whole));
  };

  return {
    take: (bytes) => {
      callOff();
      for (const byte of bytes) {
        if (isEnd(byte)) end("given");
        else if (kept.length < limitBytes) kept.push(byte);
        else size = "too-long";
      }
      if (kept.length === 0) return;
      callOff = clock.schedule(idleMs, () => end(onSilence === "piece-ends" ? "given" : "dropped"));
    },
    close: () => {
      callOff();
      end("dropped");
    },
  };
}
