/** A serial line without a port: the agent's end is a transport, the other end belongs to a simulated device. */
import type { OpenedLine, PrinterTransport } from "../transports/printer-transport.ts";

/** The end that a simulated device holds. */
export interface DeviceEnd {
  /** Bytes to the agent; lost when nobody has the line open. */
  send(bytes: Uint8Array): void;
  onBytes(listener: (bytes: Uint8Array) => void): void;
}

export interface MemoryLine extends DeviceEnd {
  readonly transport: PrinterTransport;
  /** The adapter is pulled out: the line goes, and cannot be opened. */
  unplug(): void;
  plugIn(): void;
}

/** Builds a line in memory, plugged in. Bytes arrive after the turn they were sent in, as on a real line. */
export function createMemoryLine(): MemoryLine {
  const toDevice = new Set<(bytes: Uint8Array) => void>();
  let plug: "in" | "out" = "in";
  let agent: { readonly hear: (bytes: Uint8Array) => void; readonly end: () => void } | null = null;

  function open(): OpenedLine {
    if (plug === "out") return { kind: "unreachable", reason: "no such device" };
    if (agent !== null) return { kind: "unreachable", reason: "the port has an owner" };
    const listeners = new Set<(bytes: Uint8Array) => void>();
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    const mine = {
      hear: (bytes: Uint8Array) => {
        for (const listener of listeners) listener(bytes);
      },
      end: () => {
        if (agent === mine) agent = null;
        resolve();
      },
    };
    agent = mine;
    return {
      kind: "open",
      session: {
        gone,
        write: async (bytes) => {
          if (agent !== mine) return "lost";
          const copy = Uint8Array.from(bytes);
          queueMicrotask(() => {
            for (const listener of toDevice) listener(copy);
          });
          return "taken";
        },
        onData: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        close: async () => mine.end(),
      },
    };
  }

  return {
    transport: { open: async () => open() },
    send: (bytes) => {
      const copy = Uint8Array.from(bytes);
      queueMicrotask(() => agent?.hear(copy));
    },
    onBytes: (listener) => void toDevice.add(listener),
    unplug: () => {
      plug = "out";
      agent?.end();
    },
    plugIn: () => {
      plug = "in";
    },
  };
}
