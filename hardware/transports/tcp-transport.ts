import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { OpenedLine, PrinterSession, PrinterTransport } from "./printer-transport.ts";

/**
 * A printer on the network, raw TCP (port 9100 by custom). It reads all the time: a socket closed with
 * unread answers resets the line, and the printer loses what it has not read yet.
 */
export function createTcpTransport(target: { host: string; port: number }): PrinterTransport {
  return {
    async open(signal) {
      if (signal.aborted) return { kind: "unreachable", reason: "given up" };
      const socket = connect({ host: target.host, port: target.port, noDelay: true, keepAlive: true });
      const opened = await new Promise<OpenedLine>((resolve) => {
        const giveUp = () => socket.destroy(new Error("given up"));
        signal.addEventListener("abort", giveUp, { once: true });
        socket.once("connect", () => {
          signal.removeEventListener("abort", giveUp);
          resolve({ kind: "open", session: createSession(socket) });
        });
        socket.once("error", (error) => resolve({ kind: "unreachable", reason: error.message }));
      });
      return opened;
    },
  };
}

function createSession(socket: Socket): PrinterSession {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let lost = false;
  const gone = new Promise<void>((resolve) => {
    const end = () => {
      lost = true;
      resolve();
    };
    // A printer that ends its side hears nothing more from this job either.
    socket.once("end", end);
    socket.once("close", end);
  });
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes: Buffer) => {
    for (const listener of listeners) listener(bytes);
  });

  return {
    gone,
    write(bytes) {
      if (lost || socket.destroyed) return Promise.resolve("lost");
      const taken = new Promise<"taken" | "lost">((resolve) => {
        socket.write(bytes, (error) => resolve(error ? "lost" : "taken"));
      });
      return Promise.race([taken, gone.then(() => "lost" as const)]);
    },
    onData(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close(how) {
      listeners.clear();
      if (socket.destroyed) return;
      const closed = once(socket, "close");
      if (how === "finish") socket.end();
      else socket.resetAndDestroy();
      await closed;
    },
  };
}
