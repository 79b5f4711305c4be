/** A serial port as a line for one owner: read all the time, as only a port that reads notices that it was unplugged. */
import type { SerialLine } from "@motcua/protocol";
import { SerialPort } from "serialport";
import type { OpenedLine, PrinterSession, PrinterTransport } from "./printer-transport.ts";

/** Builds the way to a serial port. A second owner of the same port is refused by the machine itself. */
export function createSerialLine({ path, baudRate }: SerialLine): PrinterTransport {
  return {
    open: (signal) =>
      new Promise<OpenedLine>((resolve) => {
        if (signal.aborted) return resolve({ kind: "unreachable", reason: "given up" });
        // A port that was lost cannot be opened again: each opening has an object of its own.
        const port = new SerialPort({ path, baudRate, autoOpen: false });
        port.on("error", () => undefined);
        port.open((error) => {
          if (error !== null) return resolve({ kind: "unreachable", reason: error.message });
          if (!signal.aborted) return resolve({ kind: "open", session: createSession(port) });
          port.close(() => resolve({ kind: "unreachable", reason: "given up" }));
        });
      }),
  };
}

function createSession(port: SerialPort): PrinterSession {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const gone = new Promise<void>((resolve) => port.once("close", () => resolve()));
  const closed = () =>
    new Promise<void>((resolve) => {
      if (!port.isOpen) return resolve();
      port.close(() => resolve());
    });
  port.on("data", (bytes: Buffer) => {
    for (const listener of listeners) listener(bytes);
  });
  return {
    gone,
    write(bytes) {
      if (!port.isOpen) return Promise.resolve("lost");
      const taken = new Promise<"taken" | "lost">((resolve) => {
        port.write(Buffer.from(bytes), (error) => resolve(error ? "lost" : "taken"));
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
      if (how === "finish") await Promise.race([new Promise<void>((done) => port.drain(() => done())), gone]);
      else await new Promise<void>((done) => port.flush(() => done()));
      await closed();
    },
  };
}
