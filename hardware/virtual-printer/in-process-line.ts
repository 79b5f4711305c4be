import type { PrinterTransport } from "../transports/printer-transport.ts";
import type { ConnectLine } from "./line-to-host.ts";

/** A line to a virtual printer in the same process. */
export function createInProcessTransport(connect: ConnectLine): PrinterTransport {
  return {
    async open() {
      const listeners = new Set<(bytes: Uint8Array) => void>();
      const whole = new AbortController();
      const gone = new Promise<void>((resolve) => {
        whole.signal.addEventListener("abort", () => resolve(), { once: true });
      });
      const end = connect({
        send(bytes) {
          // As on a real line, an answer comes after the question, never within it.
          queueMicrotask(() => {
            if (!whole.signal.aborted) for (const listener of [...listeners]) listener(bytes);
          });
        },
        drop() {
          end.left();
          whole.abort();
        },
      });
      return {
        kind: "open",
        session: {
          gone,
          async write(bytes) {
            if (whole.signal.aborted) return "lost";
            const taken = end.receive(bytes).then(() => "taken" as const);
            const outcome = await Promise.race([taken, gone.then(() => "lost" as const)]);
            return whole.signal.aborted ? "lost" : outcome;
          },
          onData(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
          async close() {
            listeners.clear();
            end.left();
            whole.abort();
          },
        },
      };
    },
  };
}
