import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { ConnectLine } from "./line-to-host.ts";

/** Serves a virtual printer on raw TCP, as printers do on port 9100. */
export async function listenOnTcp(
  at: { host: string; port: number },
  connect: ConnectLine,
): Promise<{ address: { host: string; port: number }; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    const end = connect({
      send: (bytes) => {
        if (socket.writable) socket.write(bytes);
      },
      drop: () => socket.resetAndDestroy(),
    });
    socket.on("data", (bytes: Buffer) => {
      socket.pause();
      void end.receive(bytes).then(() => socket.resume());
    });
    socket.on("error", () => socket.destroy());
    socket.once("close", () => {
      sockets.delete(socket);
      end.left();
    });
  });
  server.listen(at.port, at.host);
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("a TCP server without a port");
  return {
    address: { host: at.host, port: bound.port },
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
