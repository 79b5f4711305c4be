import type { CommandId, DeviceSelf, Hello, Reply, SiteId } from "@motcua/protocol";
import { computed, type Signal, signal } from "@preact/signals";
import type { DeviceScreen } from "../device/device-screen.ts";
import { createStaffDoor } from "../device/staff-door.ts";
import type { DeviceChannel } from "../link/channels.ts";
import type { Connection } from "../link/connection.ts";
import { createHubClock } from "../link/hub-clock.ts";
import type { AskOptions, HubLink } from "../link/hub-link.ts";
import { createSecondHand } from "../link/second-hand.ts";
import type { Timing } from "../link/timing.ts";
import type { Pairing } from "../pairing/pairing.ts";
import { createFormats } from "../texts/formats.ts";
import { createLanguageChoice } from "../texts/texts.ts";

/** An ask that a screen has made, waiting for the test's answer. */
export interface Asked {
  readonly name: string;
  readonly body: unknown;
  readonly id: CommandId | null;
  readonly answer: (reply: Reply<unknown>) => Promise<void>;
}

/** A device screen without a hub: the test says what it is shown and how its asks are answered. */
export interface FakeDevice<C extends DeviceChannel> extends DeviceScreen<C> {
  readonly asked: readonly Asked[];
  show(view: C["view"]): void;
  /** as after it was loaded anew: nothing has come from the hub yet */
  showNothing(): void;
  stand(connection: Connection): void;
  pair(pairing: Pairing): void;
  /** tells it something beside its view */
  tell<Name extends keyof C["tells"] & string>(name: Name, told: C["tells"][Name]): void;
  /** tells it its name and PIN; the PIN that opens is `samplePin` */
  know(self: DeviceSelf): void;
}

/** Opens the staff's page of every fake device that has a PIN. */
export const samplePin = "2468";

/** What a hub tells of a PIN; a fake device compares with `samplePin` instead. */
export const samplePinSealed: NonNullable<DeviceSelf["leavePin"]> = {
  digits: samplePin.length,
  rounds: 1,
  salt: "00".repeat(16),
  digest: "00".repeat(32),
};

export interface FakeDeviceParts<C extends DeviceChannel> {
  readonly view: C["view"] | null;
  readonly timing: Timing;
  readonly page: { lang: string };
}

/** Makes a paired, connected device that shows `view`, whose hub's clock is the device's. */
export function createFakeDevice<C extends DeviceChannel>(parts: FakeDeviceParts<C>): FakeDevice<C> {
  const { timing } = parts;
  const asked: Asked[] = [];
  const clock = createHubClock(timing);
  const hello: Hello = {
    now: timing.deviceNowMs(),
    rate: 1,
    epoch: 1,
    version: "sample",
    site: "binh-son" as SiteId,
    demonstration: true,
    sampleDay: "none",
    timeZone: "Asia/Ho_Chi_Minh",
  };
  clock.set(hello);
  const connection = signal<Connection>({ kind: "connected" });
  const view = signal<C["view"] | null>(parts.view);
  const pairing = signal<Pairing>({ kind: "paired", token: "sample" });
  const languageChoice = createLanguageChoice(parts.page, "vi");
  const self = signal<DeviceSelf | null>({ name: "Kiosk 1", leavePin: null });
  const door = createStaffDoor({
    self,
    check: async (typed) => (typed === samplePin ? "fits" : "wrong"),
    timing,
  });
  const secondHand = createSecondHand(clock, timing);
  const tells = new Map<string, Signal<unknown>>();
  const toldSignal = (name: string) => {
    const known = tells.get(name) ?? signal<unknown>(null);
    tells.set(name, known);
    return known;
  };
  let seq = 0;
  const ask = (name: string, body: unknown, options?: AskOptions) =>
    new Promise<Reply<unknown>>((resolve) => {
      const answer = async (reply: Reply<unknown>) => {
        resolve(reply);
        await Promise.resolve(); // whoever awaited the ask has gone on
        await Promise.resolve();
      };
      asked.push({ name, body, id: options?.id ?? null, answer });
    });
  const link: HubLink<C> = {
    connection,
    view,
    hello: signal(hello),
    clock,
    shown: computed(() => {
      seq += 1;
      return view.value === null ? null : { epoch: 1, seq, at: clock.nowMs(), view: view.value };
    }),
    told: <Name extends keyof C["tells"] & string>(name: Name) =>
      toldSignal(name) as Signal<C["tells"][Name] | null>,
    ask: ask as HubLink<C>["ask"],
    take: () => undefined,
    open: () => undefined,
    report: () => undefined,
    reconnect: () => undefined,
    wake: () => undefined,
    rest: () => undefined,
    close: () => undefined,
  };
  return {
    slot: "default",
    pairing,
    link,
    languageChoice,
    formats: computed(() => createFormats(languageChoice.language.value, hello.timeZone)),
    nowMs: secondHand.nowMs,
    self,
    door,
    trust: signal("trusted"),
    drawn: Promise.resolve(),
    unpair: () => {
      pairing.value = { kind: "starting" };
    },
    asked,
    show: (next) => {
      view.value = next;
    },
    showNothing: () => {
      view.value = null;
    },
    stand: (next) => {
      connection.value = next;
    },
    pair: (next) => {
      pairing.value = next;
    },
    tell: (name, told) => {
      toldSignal(name).value = told;
    },
    know: (next) => {
      self.value = next;
    },
    close: () => secondHand.close(),
  };
}
