/** One client of the hub over a real socket: asks that are retried, the newest view, and waiting for a view. */
import type { CommandId, DeviceReport, Hello, RefusalCode, Reply, Shown } from "@motcua/protocol";
import { io } from "socket.io-client";
import type { Channel } from "./channels.ts";
import { newCommandId } from "./command-id.ts";
import { HubRefused } from "./hub-refused.ts";
import { createPendingAsks } from "./pending-asks.ts";

/** Where the hub is; `authority` is the PEM that signs its certificate, null for plain HTTP or a known one. */
export interface HubAddress {
  readonly hubUrl: string;
  readonly authority: string | null;
}

export interface AskOptions {
  /** the id that the ask already has; without it a new one is made */
  readonly id?: CommandId;
  /** after so long without an answer it is refused `hub-away` */
  readonly giveUpMillis?: number;
}

export interface HubClient<C extends Channel> {
  /** Asks once: the same payload and id are sent again after a timeout or a lost connection (T3). */
  ask<Name extends keyof C["asks"] & string>(
    name: Name,
    body: C["asks"][Name]["body"],
    options?: AskOptions,
  ): Promise<Reply<C["asks"][Name]["done"]>>;
  /** The newest view; one that is older by (epoch, seq) never takes its place. */
  readonly view: C["view"] | null;
  /** The newest view with the position it is true at. */
  readonly shown: Shown<C["view"]> | null;
  readonly hello: Hello | null;
  /** Since when the connection is lost, by `performance.now`; null while it stands. */
  readonly awaySince: number | null;
  /** The first view that fits, now or later. Rejects when the signal aborts or the client is closed. */
  until(condition: (view: C["view"]) => boolean, signal?: AbortSignal): Promise<C["view"]>;
  /** Calls back with every view that was not dropped; returns its undo. */
  onView(listener: (shown: Shown<C["view"]>) => void): () => void;
  /** Calls back at another tell of this channel, `hello`, `voice` or `health`; returns its undo. */
  onTell(name: string, listener: (told: unknown) => void): () => void;
  /** What a device says of itself; lost when the hub is away. */
  report(report: DeviceReport): void;
  close(): void;
}

export interface HubClientParts extends HubAddress {
  readonly namespace: "kiosk" | "tablet" | "board" | "hardware" | "staff" | "phone";
  readonly auth: Readonly<Record<string, unknown>>;
  readonly cookie: string | null;
}

interface Waiter<V> {
  readonly condition: (view: V) => boolean;
  readonly resolve: (view: V) => void;
  readonly reject: (reason: unknown) => void;
}

const ackTimeoutMillis = 4_000;
const usualGiveUpMillis = 30_000;
const firstConnectionMillis = 15_000;
const comeBackMillis = 300;

/** Connects, and answers when the hub has said hello. Rejects with `HubRefused` when it does not let the client in. */
export async function openHubClient<C extends Channel>(parts: HubClientParts): Promise<HubClient<C>> {
  let shown: Shown<C["view"]> | null = null;
  let hello: Hello | null = null;
  let awaySince: number | null = performance.now();
  let comeBack: NodeJS.Timeout | null = null;
  const waiters = new Set<Waiter<C["view"]>>();
  const listeners = new Set<(shown: Shown<C["view"]>) => void>();

  const socket = io(`${parts.hubUrl}/${parts.namespace}`, {
    transports: ["websocket"],
    forceNew: true,
    autoConnect: false,
    auth: { ...parts.auth },
    reconnectionDelay: 100,
    reconnectionDelayMax: 2_000,
    ...(parts.cookie === null ? {} : { extraHeaders: { cookie: parts.cookie } }),
    ...(parts.authority === null ? {} : { ca: parts.authority }),
  });
  const pending = createPendingAsks({
    ackTimeoutMillis,
    send: (name, payload, answered) => {
      if (socket.connected) socket.emit(name, payload, answered);
    },
  });

  const end = (code: RefusalCode, reason: Error) => {
    if (comeBack !== null) clearTimeout(comeBack);
    socket.disconnect();
    pending.end(code);
    for (const { reject } of waiters) reject(reason);
    waiters.clear();
    listeners.clear();
  };

  socket.on("connect", () => {
    awaySince = null;
    pending.sendAll();
  });
  socket.on("disconnect", (reason) => {
    awaySince ??= performance.now();
    // A hub that says good-bye expects nobody back; a device comes back all the same.
    if (reason === "io server disconnect") comeBack = setTimeout(() => socket.connect(), comeBackMillis);
  });
  socket.on("hello", (told: Hello) => {
    hello = told;
  });
  socket.on("view", (told: Shown<C["view"]>) => {
    if (shown !== null && isOlder(told, shown)) return;
    shown = told;
    for (const listener of listeners) listener(told);
    for (const waiter of [...waiters]) {
      if (!waiter.condition(told.view)) continue;
      waiters.delete(waiter);
      waiter.resolve(told.view);
    }
  });

  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      end("hub-away", new Error("closed"));
      reject(new HubRefused("hub-away", `a connection to /${parts.namespace}`));
    }, firstConnectionMillis);
    socket.once("hello", () => {
      clearTimeout(late);
      resolve();
    });
    socket.on("connect_error", (error) => {
      const code = codeOf(error);
      if (code === null) return;
      clearTimeout(late);
      const refused = new HubRefused(code, `a connection to /${parts.namespace}`);
      end(code, refused);
      reject(refused);
    });
    socket.connect();
  });

  return {
    ask: async (name, body, options = {}) => {
      const payload = { ...body, id: options.id ?? newCommandId() };
      return (await pending.ask(name, payload, options.giveUpMillis ?? usualGiveUpMillis)) as Reply<never>;
    },
    get view() {
      return shown?.view ?? null;
    },
    get shown() {
      return shown;
    },
    get hello() {
      return hello;
    },
    get awaySince() {
      return awaySince;
    },
    until: (condition, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason);
        if (shown !== null && condition(shown.view)) return resolve(shown.view);
        const abort = () => {
          waiters.delete(waiter);
          reject(signal?.reason);
        };
        const settled = () => signal?.removeEventListener("abort", abort);
        const waiter: Waiter<C["view"]> = {
          condition,
          resolve: (view) => {
            settled();
            resolve(view);
          },
          reject: (reason) => {
            settled();
            reject(reason);
          },
        };
        waiters.add(waiter);
        signal?.addEventListener("abort", abort, { once: true });
      }),
    onView: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onTell: (name, listener) => {
      socket.on(name, listener);
      return () => socket.off(name, listener);
    },
    report: (report) => {
      if (socket.connected) socket.emit("device:report", report, () => undefined);
    },
    close: () => end("hub-away", new Error("The client was closed.")),
  };
}

function isOlder(a: Shown<unknown>, b: Shown<unknown>): boolean {
  return a.epoch < b.epoch || (a.epoch === b.epoch && a.seq < b.seq);
}

/** The code that a handshake was refused with; null when the hub could not be reached, which is tried again. */
function codeOf(error: Error): RefusalCode | null {
  if (!("data" in error) || typeof error.data !== "object" || error.data === null) return null;
  const { data } = error;
  if (!("code" in data) || typeof data.code !== "string" || data.code === "storage-unavailable") return null;
  return data.code as RefusalCode;
}
