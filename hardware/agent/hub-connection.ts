/** The agent's line to the hub: asks that come back answered, however often the hub goes away meanwhile. */
import { randomBytes } from "node:crypto";
import {
  type CommandId,
  type DeviceReport,
  type EquipmentReport,
  type EquipmentTest,
  type EquipmentTested,
  type HardwareView,
  type Hello,
  type IssuingAlone,
  type RefusalCode,
  type Reply,
  refuse,
  type Shown,
} from "@motcua/protocol";
import { uuidV7, uuidV7Bytes } from "@motcua/protocol/uuid-v7.ts";
import { io } from "socket.io-client";

export interface HubConnection {
  /** Asks until an answer comes; the same id each time, so that it is done once. Rejects only when closed. */
  ask<T>(name: string, body: object): Promise<Reply<T>>;
  /** Asks while somebody waits for it: null when the hub is away or silent for too long. Nothing is sent later. */
  askSoon<T>(name: string, ask: { readonly id: CommandId }, withinMillis: number): Promise<Reply<T> | null>;
  report(report: DeviceReport): void;
  /** Says how all equipment is; the next time it changes, or the line is back, it is said again. */
  reportEquipment(report: EquipmentReport): void;
  /** Answers trials that an administrator asks for. */
  onTest(answer: (test: EquipmentTest) => Promise<Reply<EquipmentTested>>): void;
  onView(listener: (shown: Shown<HardwareView>) => void): void;
  /** what to store for the time without the hub; null where this agent prints for no kiosk */
  onAlone(listener: (told: IssuingAlone | null) => void): void;
  onHello(listener: (hello: Hello) => void): void;
  onState(listener: (state: HubState) => void): void;
  close(): void;
}

export type HubState =
  | { readonly kind: "connected" }
  /** `error` says why the last try failed; null when a line that stood went away */
  | { readonly kind: "away"; readonly error: Error | null }
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
      const ask = { id: uuidV7(Date.now(), randomBytes(uuidV7Bytes)), ...body };
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
    askSoon: async <T>(name: string, ask: { readonly id: CommandId }, withinMillis: number) => {
      if (!socket.connected) return null;
      try {
        return (await socket.timeout(withinMillis).emitWithAck(name, ask)) as Reply<T>;
      } catch {
        return null;
      }
    },
    report: (report) => {
      if (socket.connected) socket.emit("device:report", report, () => undefined);
    },
    reportEquipment: (report) => {
      if (socket.connected) socket.emit("equipment:report", report, () => undefined);
    },
    onTest: (answer) =>
      void socket.on(
        "equipment:test",
        (test: EquipmentTest, reply: (answer: Reply<EquipmentTested>) => void) => {
          answer(test).then(reply, () => reply(refuse("internal")));
        },
      ),
    onView: (listener) => void socket.on("view", listener),
    onAlone: (listener) => void socket.on("alone", listener),
    onHello: (listener) => void socket.on("hello", listener),
    onState: (listener) => {
      socket.on("connect", () => listener({ kind: "connected" }));
      socket.on("disconnect", () => listener({ kind: "away", error: null }));
      socket.on("connect_error", (error: Error & { data?: { code?: RefusalCode } }) => {
        const code = error.data?.code;
        listener(code === undefined ? { kind: "away", error } : { kind: "refused", code });
      });
    },
    close: () => {
      closing.abort();
      socket.close();
    },
  };
}
