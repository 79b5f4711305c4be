import type { Duplex } from "node:stream";
import type { Clock } from "../clock.ts";
import type { ConnectLine } from "./line-to-host.ts";

/** 8 data bits, a start and a stop bit. */
const bitsPerByte = 10;
/** How long a piece lasts on the wire that is taken at once. */
const pieceMs = 20;

/**
 * The printer's end of a serial line. A pseudo-terminal knows no speed, so the line is read no faster than its
 * baud rate; while the printer has no room it is not read at all, as with RTS or XOFF.
 */
export function serveSerial(
  device: Duplex,
  connect: ConnectLine,
  line: { readonly baudRate: number; readonly clock: Clock },
): { close: () => void } {
  const bytesPerPiece = Math.max(1, Math.floor(((line.baudRate / bitsPerByte) * pieceMs) / 1_000));
  let callOff: (() => void) | null = null;
  let waiting: Uint8Array = new Uint8Array(0);
  const end = connect({
    send: (bytes) => {
      if (device.writable) device.write(bytes);
    },
    drop: () => device.destroy(),
  });
  const work = async () => {
    const piece = waiting.subarray(0, bytesPerPiece);
    waiting = waiting.subarray(piece.length);
    const lastsMs = (piece.length * bitsPerByte * 1_000) / line.baudRate;
    await new Promise<void>((resolve) => {
      callOff = line.clock.schedule(lastsMs, resolve);
    });
    await end.receive(piece);
    if (waiting.length > 0) await work();
    else device.resume();
  };
  device.on("data", (bytes: Buffer) => {
    device.pause();
    waiting = bytes;
    void work();
  });
  device.once("close", () => {
    callOff?.();
    end.left();
  });
  return {
    close() {
      callOff?.();
      end.left();
      device.removeAllListeners("data");
    },
  };
}
