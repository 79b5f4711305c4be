import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { effect, type ReadonlySignal } from "@preact/signals";
import { Server, type Socket } from "socket.io";
import type { Namespace } from "../link/channels.ts";

/** A real socket.io server on loopback for the tests of the link. */
export interface TestHub {
  readonly origin: string;
  readonly port: number;
  readonly sockets: Server;
  close(): Promise<void>;
}

/** Opens a hub on an ephemeral port, or again on a port it had before. */
export async function openTestHub(
  namespace: Namespace,
  greet: (socket: Socket) => void,
  { port, admit }: { port: number; admit: (auth: Record<string, unknown>) => string | null } = {
    port: 0,
    admit: () => null,
  },
): Promise<TestHub> {
  const http: HttpServer = createServer();
  const sockets = new Server(http, { transports: ["websocket"] });
  sockets.of(namespace).use((socket, next) => {
    const code = admit(socket.handshake.auth);
    next(code === null ? undefined : Object.assign(new Error(code), { data: { code } }));
  });
  sockets.of(namespace).on("connection", greet);
  await new Promise<void>((listening) => http.listen(port, "127.0.0.1", listening));
  const address = http.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    sockets,
    close: () => sockets.close(),
  };
}

/** Resolves with the first value of a signal that fits. */
export function until<T, Fit extends T>(
  watched: ReadonlySignal<T>,
  fits: (value: T) => value is Fit,
): Promise<Fit>;
export function until<T>(watched: ReadonlySignal<T>, fits: (value: T) => boolean): Promise<T>;
export function until<T>(watched: ReadonlySignal<T>, fits: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    let found = false;
    stop = effect(() => {
      const value = watched.value;
      if (found || !fits(value)) return;
      found = true;
      stop?.();
      resolve(value);
    });
    if (found) stop();
  });
}
