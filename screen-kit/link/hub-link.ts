import type {
  CommandBody,
  CommandDone,
  CommandId,
  DeviceReport,
  DeviceSelf,
  Hello,
  Reply,
  Shown,
} from "@motcua/protocol";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { io as connectSocket, Socket } from "socket.io-client";
import type { Channel, Namespace } from "./channels.ts";
import { type Connection, refusalOfError } from "./connection.ts";
import { createHubClock, type HubClock } from "./hub-clock.ts";
import { createPendingAsks } from "./pending-asks.ts";
import { createShownView } from "./shown-view.ts";
import { backOff, type Timing } from "./timing.ts";

export interface HubLinkParts {
  readonly namespace: Namespace;
  /** origin of the hub; null is where the page came from */
  readonly origin: string | null;
  /** read afresh at each connection: `{ token }` of a device, `{ watch }` of a person */
  readonly auth: () => Record<string, unknown>;
  /** fetches socket.io's client; asked once, when the line is to be opened first */
  readonly loadIo: () => Promise<typeof connectSocket>;
  readonly timing: Timing;
  readonly newCommandId: () => CommandId;
  /** how long an answer may take before the same ask is sent again */
  readonly ackTimeoutMs: number;
  /** a device that is not paired yet has nothing to say: it connects when told */
  readonly connects: "at-once" | "when-told";
}

export interface AskOptions {
  /** the id the ask already has, when it was kept earlier; null makes one */
  readonly id: CommandId | null;
  /** after so long the answer is a local "hub-away"; null asks until the hub answers */
  readonly giveUpAfterMs: number | null;
}

/** What the hub tells each device first. */
export interface FirstTells<V> {
  readonly hello: Hello;
  readonly self: DeviceSelf;
  readonly shown: Shown<V> | null;
}

/** One screen's link with its hub. */
export interface HubLink<C extends Channel> {
  readonly connection: ReadonlySignal<Connection>;
  /** the newest view with its position; null until the first */
  readonly shown: ReadonlySignal<Shown<C["view"]> | null>;
  /** the newest view alone */
  readonly view: ReadonlySignal<C["view"] | null>;
  readonly hello: ReadonlySignal<Hello | null>;
  readonly clock: HubClock;
  /** the newest of another tell of this channel, such as "voice" or "health" */
  told<Name extends keyof C["tells"] & string>(name: Name): ReadonlySignal<C["tells"][Name] | null>;
  /** asks once: the same payload with the same id is sent until the hub answers or the ask is given up (T3) */
  ask<Name extends keyof C["asks"] & string>(
    name: Name,
    body: CommandBody<C["asks"][Name]>,
    options?: AskOptions,
  ): Promise<Reply<CommandDone<C["asks"][Name]>>>;
  /** tells the hub about this device, if it is there to listen */
  report(report: DeviceReport): void;
  /** takes tells that came before the line, as if over it: the hub is there, and asks wait for the line to open */
  take(told: FirstTells<C["view"]>): void;
  /** opens the line, keeping what was taken */
  open(): void;
  /** connects afresh with what `auth` says now, forgetting the view of who one was before */
  reconnect(): void;
  /** looks for the hub at once, keeping what is shown: a phone that slept does not know that its line is dead */
  wake(): void;
  /** stays away until told to reconnect: there is no use in asking with a token that was refused */
  rest(): void;
  close(): void;
}

/** How long a screen waits for an answer before it says that the hub is away. */
export const usualGiveUpAfterMs = 12_000;

/** Opens a link over socket.io, WebSocket only, which comes back by itself for as long as the page lives. */
export function createHubLink<C extends Channel>(parts: HubLinkParts): HubLink<C> {
  const { timing } = parts;
  const clock = createHubClock(timing);
  const connection = signal<Connection>({ kind: "starting", sinceMs: clock.nowMs() });
  const hello = signal<Hello | null>(null);
  const shownView = createShownView<C["view"]>();
  const tells = new Map<string, Signal<unknown>>();
  let undoReturn: () => void = () => undefined;
  let returnDelays = backOff(2_000, 30_000);

  let socket: Socket | null = null;
  let wanted: "open" | "closed" = "closed";
  let loading: "under-way" | "not-now" = "not-now";

  const pending = createPendingAsks({
    timing,
    ackTimeoutMs: parts.ackTimeoutMs,
    trySend: (name, payload, answered) => {
      if (!socket?.connected) return "not-connected";
      socket.emit(name, payload, answered);
      return "sent";
    },
  });

  const tellSignal = (name: string) => {
    const known = tells.get(name);
    if (known !== undefined) return known;
    const fresh = signal<unknown>(null);
    tells.set(name, fresh);
    return fresh;
  };
  const takeHello = (told: Hello) => {
    const before = hello.peek();
    if (before !== null && before.site !== told.site) shownView.forget();
    clock.set(told);
    hello.value = told;
  };
  const goAway = () => {
    if (connection.peek().kind === "away") return;
    connection.value = { kind: "away", sinceMs: clock.nowMs(), by: clock.known.peek() };
  };
  /** socket.io does not come back by itself after a "no" or a good-bye of the server: nobody should need F5 */
  const returnLater = () => {
    undoReturn();
    undoReturn = timing.after(returnDelays.next().value, connect);
  };

  const connect = () => {
    wanted = "open";
    if (socket !== null) socket.connect();
    else if (loading === "not-now") void load();
  };
  const disconnect = () => {
    wanted = "closed";
    socket?.disconnect();
  };
  const load = async () => {
    loading = "under-way";
    // null: its file comes from the hub too, and did not
    const io = await parts.loadIo().catch(() => null);
    loading = "not-now";
    if (io !== null) socket = makeSocket(io);
    if (wanted === "closed") return;
    if (socket !== null) return socket.connect();
    goAway();
    returnLater();
  };

  const makeSocket = (io: typeof connectSocket): Socket => {
    const socket = io(`${parts.origin ?? ""}${parts.namespace}`, {
      transports: ["websocket"],
      auth: (give) => give(parts.auth()),
      autoConnect: false,
      forceNew: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 5_000,
      randomizationFactor: 0.5,
      timeout: 8_000,
    });
    socket.on("connect", () => {
      undoReturn();
      returnDelays = backOff(2_000, 30_000);
      connection.value = { kind: "connected" };
      pending.sendAll();
    });
    socket.on("disconnect", (reason) => {
      if (reason === "io client disconnect") return;
      goAway();
      if (reason === "io server disconnect") returnLater();
    });
    socket.on("connect_error", (error) => {
      const code = refusalOfError(error);
      if (code === null) goAway();
      else connection.value = { kind: "refused", code };
      if (!socket.active) returnLater();
    });
    socket.on("hello", takeHello);
    socket.on("view", (told: Shown<C["view"]>) => shownView.take(told));
    socket.onAny((name: string, told: unknown) => {
      if (name !== "hello" && name !== "view") tellSignal(name).value = told;
    });
    return socket;
  };
  if (parts.connects === "at-once") connect();

  return {
    connection,
    hello,
    clock,
    shown: shownView.shown,
    view: computed(() => shownView.shown.value?.view ?? null),
    told: <Name extends keyof C["tells"] & string>(name: Name) =>
      tellSignal(name) as Signal<C["tells"][Name] | null>,
    ask: <Name extends keyof C["asks"] & string>(
      name: Name,
      body: CommandBody<C["asks"][Name]>,
      { id, giveUpAfterMs }: AskOptions = { id: null, giveUpAfterMs: usualGiveUpAfterMs },
    ) => {
      const payload = { ...body, id: id ?? parts.newCommandId() };
      return pending.ask(name, payload, giveUpAfterMs) as Promise<Reply<CommandDone<C["asks"][Name]>>>;
    },
    take({ hello: told, self, shown }) {
      takeHello(told);
      tellSignal("self").value = self;
      if (shown !== null) shownView.take(shown);
      connection.value = { kind: "connected" };
    },
    open: connect,
    report(report) {
      if (socket?.connected) socket.emit("device:report", report, () => undefined);
    },
    reconnect() {
      undoReturn();
      disconnect();
      shownView.forget();
      for (const tell of tells.values()) tell.value = null;
      connection.value = { kind: "starting", sinceMs: clock.nowMs() };
      connect();
    },
    wake() {
      undoReturn();
      disconnect();
      connection.value = { kind: "starting", sinceMs: clock.nowMs() };
      connect();
    },
    rest() {
      undoReturn();
      disconnect();
      connection.value = { kind: "starting", sinceMs: clock.nowMs() };
    },
    close() {
      undoReturn();
      pending.close();
      disconnect();
    },
  };
}
