/** Whether a line and a device that says everything back are well: what is sent comes back, byte by byte, in time. */
import type { Clock } from "../clock.ts";
import { type KeptLine, keepLine, type LineState } from "../devices/kept-line.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";

export interface SerialEcho {
  readonly line: KeptLine;
  /** Sends bytes and waits for them; `failed` when they do not come, or others do. */
  round(bytes: Uint8Array, withinMs: number): Promise<"passed" | "failed">;
  /** Resolves when the line is in this state. */
  until(kind: LineState["kind"]): Promise<void>;
}

/** Opens a line for echo rounds. */
export function openSerialEcho(transport: PrinterTransport, clock: Clock): SerialEcho {
  const waiting = new Set<() => void>();
  let heard: Buffer = Buffer.alloc(0);
  let onHeard: () => void = () => undefined;
  const line = keepLine({
    transport,
    clock,
    onData: (bytes) => {
      heard = Buffer.concat([heard, bytes]);
      onHeard();
    },
    onState: () => {
      for (const look of [...waiting]) look();
    },
  });
  return {
    line,
    round: async (bytes, withinMs) => {
      heard = Buffer.alloc(0);
      const back = new Promise<"passed" | "failed">((resolve) => {
        const callOff = clock.schedule(withinMs, () => resolve("failed"));
        onHeard = () => {
          if (heard.length < bytes.length) return;
          callOff();
          resolve(Buffer.compare(heard, bytes) === 0 ? "passed" : "failed");
        };
      });
      return (await line.write(bytes)) === "taken" ? back : "failed";
    },
    until: (kind) =>
      new Promise((resolve) => {
        const look = () => {
          if (line.state().kind !== kind) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
