import type { CommandId, Hello, Reply, ServiceId } from "@motcua/protocol";
import { signal } from "@preact/signals";
import type { Socket } from "socket.io";
import { io } from "socket.io-client";
import { afterEach, describe, expect, it } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { openTestHub, until } from "../testing/test-hub.ts";
import type { BoardChannel, KioskChannel } from "./channels.ts";
import { createHubLink, type HubLink } from "./hub-link.ts";

type Ack = (reply: Reply<unknown>) => void;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const issue = {
  service: "land" as ServiceId,
  priority: null,
  procedure: null,
  language: "vi",
  print: "none",
} as const;

function linkTo(
  origin: string,
  auth: () => Record<string, unknown> = () => ({}),
  connects: "at-once" | "when-told" = "at-once",
  loadIo = async () => io,
) {
  const timing = createFakeTiming(1_000_000);
  let made = 0;
  const link: HubLink<KioskChannel> = createHubLink<KioskChannel>({
    namespace: "/kiosk",
    origin,
    auth,
    loadIo,
    timing,
    newCommandId: () => `id-${++made}` as CommandId,
    ackTimeoutMs: 4_000,
    connects,
  });
  closing.push(() => link.close());
  return { link, timing };
}

async function hubWith(greet: (socket: Socket) => void) {
  const hub = await openTestHub("/kiosk", greet);
  closing.push(() => hub.close());
  return hub;
}

const connected = (link: HubLink<KioskChannel>) => until(link.connection, ({ kind }) => kind === "connected");

describe("asks", () => {
  it("T3 sends the same payload with the same id again after a lost answer", async () => {
    const asked = signal<unknown[]>([]);
    const hub = await hubWith((socket) =>
      socket.on("ticket:issue", (payload: unknown, ack: Ack) => {
        asked.value = [...asked.value, payload];
        if (asked.value.length === 2) ack({ done: { number: "A001" } });
      }),
    );
    const { link, timing } = linkTo(hub.origin);
    await connected(link);
    const reply = link.ask("ticket:issue", issue);
    await until(asked, (payloads) => payloads.length === 1);
    timing.pass(4_400);
    expect(await reply).toEqual({ done: { number: "A001" } });
    expect(asked.value).toEqual([
      { id: "id-1", ...issue },
      { id: "id-1", ...issue },
    ]);
  });

  it("T3 sends what was never answered again after a new connection, in the order it was asked", async () => {
    const asked = signal<string[]>([]);
    let answers = false;
    let cutLine = () => {};
    const hub = await hubWith((socket) => {
      cutLine = () => socket.conn.close();
      socket.on("ticket:issue", (payload: { id: string }, ack: Ack) => {
        asked.value = [...asked.value, payload.id];
        if (answers) ack({ done: { id: payload.id } });
      });
    });
    const { link } = linkTo(hub.origin);
    await connected(link);
    const replies = [link.ask("ticket:issue", issue), link.ask("ticket:issue", issue)];
    await until(asked, (ids) => ids.length === 2);
    answers = true;
    cutLine();
    expect(await Promise.all(replies)).toEqual([{ done: { id: "id-1" } }, { done: { id: "id-2" } }]);
    expect(asked.value).toEqual(["id-1", "id-2", "id-1", "id-2"]);
  });

  it("answers hub-away by itself once an ask is given up, and leaves no timer", async () => {
    const hub = await hubWith(() => undefined);
    const { link, timing } = linkTo(hub.origin);
    await connected(link);
    const reply = link.ask("ticket:issue", issue, { id: null, giveUpAfterMs: 10_000 });
    timing.pass(10_000);
    expect(await reply).toEqual({ refused: { code: "hub-away" } });
    expect(timing.waiting.value).toBe(0);
  });

  it("T3 keeps the id that an ask was given before", async () => {
    const hub = await hubWith((socket) =>
      socket.on("ticket:issue", (payload: { id: string }, ack: Ack) => ack({ done: { id: payload.id } })),
    );
    const { link } = linkTo(hub.origin);
    const reply = await link.ask("ticket:issue", issue, { id: "kept" as CommandId, giveUpAfterMs: null });
    expect(reply).toEqual({ done: { id: "kept" } });
  });

  it("hands a refusal over as it came", async () => {
    const refused = { refused: { code: "issuing-stopped", detail: { opensAt: 5 } } } as const;
    const hub = await hubWith((socket) => socket.on("ticket:issue", (_: unknown, ack: Ack) => ack(refused)));
    const { link } = linkTo(hub.origin);
    expect(await link.ask("ticket:issue", issue)).toEqual(refused);
  });
});

describe("tells", () => {
  it("drops a view older than the one shown, and takes a lower number of a newer epoch", async () => {
    const at = (epoch: number, seq: number) => ({ epoch, seq, at: 0, view: {} });
    const hub = await hubWith((socket) => {
      for (const told of [at(1, 7), at(1, 6), at(0, 9)]) socket.emit("view", told);
      socket.emit("marker", "first");
      socket.on("ticket:issue", (_: unknown, ack: Ack) => {
        socket.emit("view", at(2, 1));
        ack({ done: {} });
      });
    });
    const { link } = linkTo(hub.origin);
    await until(link.told("marker" as never), (marker) => marker !== null);
    expect(link.shown.value).toMatchObject({ epoch: 1, seq: 7 });
    await link.ask("ticket:issue", issue);
    expect(link.shown.value).toMatchObject({ epoch: 2, seq: 1 });
  });

  it("D1 takes the hub's clock and its pace from hello", async () => {
    const hello = {
      now: 9_000_000,
      rate: 60,
      epoch: 1,
      version: "1",
      site: "x",
      demonstration: true,
      timeZone: "UTC",
    };
    const hub = await hubWith((socket) => socket.emit("hello", hello));
    const { link, timing } = linkTo(hub.origin);
    await until(link.hello, (told) => told !== null);
    timing.pass(1_000);
    expect(link.clock.nowMs()).toBe(9_060_000);
  });

  it("keeps the newest of every other tell", async () => {
    const hub = await openTestHub("/board", (socket) => socket.emit("voice", { speaks: true, muted: false }));
    closing.push(() => hub.close());
    const link = createHubLink<BoardChannel>({
      namespace: "/board",
      origin: hub.origin,
      auth: () => ({}),
      loadIo: async () => io,
      timing: createFakeTiming(0),
      newCommandId: () => "x" as CommandId,
      ackTimeoutMs: 4_000,
      connects: "at-once",
    });
    closing.push(() => link.close());
    expect(await until(link.told("voice"), (voice) => voice !== null)).toEqual({
      speaks: true,
      muted: false,
    });
  });
});

describe("connection", () => {
  it("asks that were made behind a first look reach the hub once its line opens", async () => {
    const asked = signal<unknown[]>([]);
    const hub = await hubWith((socket) =>
      socket.on("ticket:issue", (payload: unknown, ack: Ack) => {
        asked.value = [...asked.value, payload];
        ack({ done: { number: "A001" } });
      }),
    );
    const { link } = linkTo(hub.origin, () => ({}), "when-told");
    const view = { services: [] } as unknown as KioskChannel["view"];
    link.take({
      hello: { now: 5_000_000, rate: 1, site: "x" } as unknown as Hello,
      self: { name: "Kiosk sảnh", leavePin: null },
      shown: { epoch: 1, seq: 7, at: 5_000_000, view },
    });
    expect(link.view.value).toBe(view);
    expect(link.told("self").value).toEqual({ name: "Kiosk sảnh", leavePin: null });
    expect(link.connection.value).toEqual({ kind: "connected" });
    expect(link.clock.nowMs()).toBe(5_000_000);
    const reply = link.ask("ticket:issue", issue);
    expect(asked.value).toEqual([]);
    link.open();
    expect(await reply).toEqual({ done: { number: "A001" } });
    expect(link.view.value).toBe(view);
  });

  it("a client that could not be fetched is fetched again later", async () => {
    const hub = await hubWith(() => undefined);
    let tries = 0;
    const { link, timing } = linkTo(
      hub.origin,
      () => ({}),
      "at-once",
      async () => {
        tries += 1;
        if (tries === 1) throw new TypeError("Failed to fetch dynamically imported module");
        return io;
      },
    );
    await until(link.connection, ({ kind }) => kind === "away");
    timing.pass(2_000);
    expect(await connected(link)).toEqual({ kind: "connected" });
  });

  it("says that the hub is away and since when, and comes back by itself on a new hub", async () => {
    const first = await openTestHub("/kiosk", (socket) =>
      socket.emit("hello", { now: 5_000_000, rate: 1, site: "x" }),
    );
    const { link } = linkTo(first.origin);
    await until(link.hello, (told) => told !== null);
    await first.close();
    expect(await until(link.connection, ({ kind }) => kind === "away")).toMatchObject({
      sinceMs: 5_000_000,
      by: "hub",
    });
    const second = await openTestHub("/kiosk", () => undefined, { port: first.port, admit: () => null });
    closing.push(() => second.close());
    expect(await connected(link)).toEqual({ kind: "connected" });
  });

  it("S1 says with which code it was refused, and connects with another token", async () => {
    const hub = await openTestHub("/kiosk", () => undefined, {
      port: 0,
      admit: ({ token }) => (token === "good" ? null : "revoked"),
    });
    closing.push(() => hub.close());
    let token = "bad";
    const { link } = linkTo(hub.origin, () => ({ token }));
    expect(await until(link.connection, ({ kind }) => kind === "refused")).toEqual({
      kind: "refused",
      code: "revoked",
    });
    token = "good";
    link.reconnect();
    await connected(link);
  });

  it("tries again by itself after a refusal, so that nobody needs F5", async () => {
    let admits = false;
    const hub = await openTestHub("/kiosk", () => undefined, {
      port: 0,
      admit: () => (admits ? null : "shutting-down"),
    });
    closing.push(() => hub.close());
    const { link, timing } = linkTo(hub.origin);
    await until(link.connection, ({ kind }) => kind === "refused");
    admits = true;
    timing.pass(2_000);
    await connected(link);
  });
});
