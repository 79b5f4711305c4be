/** A simulated device on a serial port of this machine: a pseudo-terminal that an agent opens by its path. */
import { rmSync, symlinkSync } from "node:fs";
import { createPseudoTerminal } from "../testing/pseudo-terminal.ts";
import type { DeviceEnd } from "./memory-line.ts";

export interface SerialEnd extends DeviceEnd {
  readonly path: string;
  close(): void;
}

/** Opens a pseudo-terminal, under a path of one's own choice unless that is null. Linux and macOS only. */
export function createSerialEnd(named: string | null): SerialEnd {
  const line = createPseudoTerminal();
  const listeners = new Set<(bytes: Uint8Array) => void>();
  line.device()?.on("data", (bytes: Buffer) => {
    for (const listener of listeners) listener(bytes);
  });
  if (named !== null) {
    rmSync(named, { force: true });
    symlinkSync(line.path, named);
  }
  return {
    path: named ?? line.path,
    send: (bytes) => void line.device()?.write(Buffer.from(bytes)),
    onBytes: (listener) => void listeners.add(listener),
    close: () => {
      if (named !== null) rmSync(named, { force: true });
      line.close();
    },
  };
}
