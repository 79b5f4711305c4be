/** A simulated device behind a serial device server: for machines that have no pseudo-terminals. */
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { DeviceEnd } from "./memory-line.ts";

export interface TcpEnd extends DeviceEnd {
  /** as the settings name it, `tcp://127.0.0.1:9181` */
  readonly path: string;
  close(): Promise<void>;
}

/** Serves one line on this machine; port 0 takes a free one. One owner at a time, as a serial port has. */
export async function openTcpEnd(port: number): Promise<TcpEnd> {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let owner: Socket | null = null;
  const server = createServer({ noDelay: true }, (socket) => {
    if (owner !== null) return socket.destroy();
    owner = socket;
    socket.on("data", (bytes: Buffer) => {
      for (const listener of listeners) listener(bytes);
    });
    socket.on("error", () => socket.destroy());
    socket.once("close", () => {
      owner = null;
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    path: `tcp://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`,
    send: (bytes) => void owner?.write(bytes),
    onBytes: (listener) => void listeners.add(listener),
    close: async () => {
      const closed = once(server, "close");
      server.close();
      owner?.destroy();
      await closed;
    },
  };
}
