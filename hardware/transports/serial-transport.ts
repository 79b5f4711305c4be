import type { PrinterTarget } from "@motcua/protocol";
import { SerialPort } from "serialport";
import { keepPolling } from "./keep-polling.ts";
import type { OpenedLine, PrinterSession, PrinterTransport } from "./printer-transport.ts";

type SerialTarget = Extract<PrinterTarget, { kind: "serial" }>;

/**
 * A printer on a serial port, 8 data bits, no parity. It reads all the time: a port that only writes never
 * notices that its device is gone. One owner: a second opening is refused by the system.
 */
export function createSerialTransport(target: Omit<SerialTarget, "kind">): PrinterTransport {
  const { path, baudRate, flowControl } = target;
  return {
    async open(signal) {
      if (signal.aborted) return { kind: "unreachable", reason: "given up" };
      const port = new SerialPort({
        path,
        baudRate,
        dataBits: 8,
        parity: "none",
        stopBits: 1,
        rtscts: flowControl === "rts-cts",
        xon: flowControl === "xon-xoff",
        xoff: flowControl === "xon-xoff",
        autoOpen: false,
      });
      return new Promise<OpenedLine>((resolve) => {
        port.open((error) =>
          resolve(
            error === null || error === undefined
              ? { kind: "open", session: createSession(port) }
              : { kind: "unreachable", reason: error.message },
          ),
        );
      });
    },
  };
}

function createSession(port: SerialPort): PrinterSession {
  keepPolling(port);
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const gone = new Promise<void>((resolve) => port.once("close", () => resolve()));
  port.on("data", (bytes: Buffer) => {
    for (const listener of [...listeners]) listener(bytes);
  });
  // A failed read or write closes the port; `close` says so to whoever waits.
  port.on("error", () => {
    if (port.isOpen) port.close(() => undefined);
  });

  return {
    gone,
    write(bytes) {
      if (!port.isOpen) return Promise.resolve("lost");
      // Neither call comes back from a line that takes nothing: whoever waits has a time of his own. Only what
      // has left the machine counts as taken, or a question would wait behind a whole ticket in its buffer.
      const taken = new Promise<"taken" | "lost">((resolve) => {
        port.write(Buffer.from(bytes), (failed) => {
          if (failed) resolve("lost");
          else port.drain((notDrained) => resolve(notDrained ? "lost" : "taken"));
        });
      });
      return Promise.race([taken, gone.then(() => "lost" as const)]);
    },
    onData(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close(how) {
      listeners.clear();
      if (!port.isOpen) return;
      if (how === "drop") await new Promise<void>((done) => port.flush(() => done()));
      await new Promise<void>((done) => port.close(() => done()));
    },
  };
}
