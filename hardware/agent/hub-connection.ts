/** The agent's line to the hub: asks that come back answered, however often the hub goes away meanwhile. */
import { randomFillSync } from "node:crypto";
import type { DeviceReport, HardwareView, RefusalCode, Reply, Shown } from "@motcua/protocol";
import { io } from "socket.io-client";

export interface HubConnection {
  /** Asks until an answer comes; the same id each time, so that it is done once. Rejects only when closed. */
  ask<T>(name: string, body: object): Promise<Reply<T>>;
  report(report: DeviceReport): void;
  onView(listener: (shown: Shown<HardwareView>) => void): void;
  onState(listener: (state: HubState) => void): void;
  close(): void;
}

export type HubState =
  | { readonly kind: "connected" }
  | { readonly kind: "away" }
  | { readonly kind: "refused"; readonly code: RefusalCode };

const answerWithinMillis = 5_000;
const reconnectAtMostMillis = 5_000;

/** Connects to the `/hardware` channel of a hub with a device token. */
export function connectToHub(hubUrl: string, token: string): HubConnection {
  const socket = io(`${hubUrl}/hardware`, {
    transports: ["websocket"],
    auth: { token },
    reconnectionDelay: 500,
    reconnectionDelayMax: reconnectAtMostMillis,
  });
  const closing = new AbortController();
  const closed = new Promise<never>((_resolve, reject) => {
    closing.signal.addEventListener("abort", () => reject(new Error("The connection was closed.")), {
      once: true,
    });
  });
  closed.catch(() => undefined);

  const connected = () =>
    socket.connected ? Promise.resolve() : new Promise<void>((resolve) => socket.once("connect", resolve));

  return {
    ask: async <T>(name: string, body: object) => {
      const ask = { id: newCommandId(), ...body };
      for (;;) {
        await Promise.race([connected(), closed]);
        try {
          return (await Promise.race([
            socket.timeout(answerWithinMillis).emitWithAck(name, ask),
            closed,
          ])) as Reply<T>;
        } catch (error) {
          if (closing.signal.aborted) throw error;
        }
      }
    },
    report: (report) => {
      if (socket.connected) socket.emit("device:report", report, () => undefined);
    },
    onView: (listener) => void socket.on("view", listener),
    onState: (listener) => {
      socket.on("connect", () => listener({ kind: "connected" }));
      socket.on("disconnect", () => listener({ kind: "away" }));
      socket.on("connect_error", (error: Error & { data?: { code?: RefusalCode } }) => {
        const code = error.data?.code;
        listener(code === undefined ? { kind: "away" } : { kind: "refused", code });
      });
    },
    close: () => {
      closing.abort();
      socket.close();
    },
  };
}

/** A UUIDv7 (RFC 9562) for a command. */
function newCommandId(): string {
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
