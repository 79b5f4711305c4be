import type { Claimed, DeviceRole } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import { isRefused } from "../link/reply.ts";
import type { Timing } from "../link/timing.ts";
import type { TokenStore } from "./device-slot.ts";
import type { PairingWire } from "./pairing-wire.ts";

/** How far a device is with being known to its hub. */
export type Pairing =
  | { readonly kind: "starting" }
  | { readonly kind: "away" }
  | { readonly kind: "asking"; readonly code: string; readonly expiresAt: number }
  | { readonly kind: "paired"; readonly token: string };

export interface PairingParts {
  readonly role: DeviceRole;
  /** what an administrator reads beside the code */
  readonly name: string;
  readonly grant: string | null;
  readonly tokens: TokenStore;
  readonly wire: PairingWire;
  readonly timing: Pick<Timing, "after">;
  /** takes a grant that was used out of the address, so that a reload does not claim it again */
  readonly cleanAddress: () => void;
}

/** The pairing of one device screen. */
export interface DevicePairing {
  readonly pairing: ReadonlySignal<Pairing>;
  /** drops a token that the hub refused and asks to be paired again */
  startAgain(): void;
  close(): void;
}

const pollMs = 2_000;
const retryMs = 5_000;

/** Claims a grant or shows a code, asks until an administrator has confirmed, and keeps the token. */
export function createDevicePairing(parts: PairingParts): DevicePairing {
  const { tokens, wire, timing } = parts;
  const pairing = signal<Pairing>({ kind: "starting" });
  let life = 0;
  let undoNext: () => void = () => undefined;

  /** runs a step later, unless pairing was started again or closed meanwhile */
  const later = (delayMs: number, mine: number, step: () => Promise<void>) => {
    undoNext = timing.after(delayMs, () => {
      if (mine === life) void step();
    });
  };
  const paired = ({ token }: Pick<Claimed, "token">) => {
    tokens.write(token);
    pairing.value = { kind: "paired", token };
  };

  const claim = async (mine: number, grant: string) => {
    const reply = await wire.claim(grant);
    if (mine !== life) return;
    if (!isRefused(reply)) {
      parts.cleanAddress();
      paired(reply.done);
    } else if (reply.refused.code === "hub-away") {
      pairing.value = { kind: "away" };
      later(retryMs, mine, () => claim(mine, grant));
    } else {
      parts.cleanAddress();
      await begin(mine);
    }
  };
  const begin = async (mine: number) => {
    const token = tokens.read();
    if (token === null) return request(mine);
    pairing.value = { kind: "paired", token };
  };
  const request = async (mine: number) => {
    const reply = await wire.request(parts.role, parts.name);
    if (mine !== life) return;
    if (isRefused(reply)) {
      pairing.value = { kind: "away" };
      later(retryMs, mine, () => request(mine));
      return;
    }
    const { code, expiresAt } = reply.done;
    pairing.value = { kind: "asking", code, expiresAt };
    later(pollMs, mine, () => poll(mine, reply.done.request));
  };
  const poll = async (mine: number, secret: string): Promise<void> => {
    const reply = await wire.state(secret);
    if (mine !== life) return;
    if (isRefused(reply)) {
      const lost = reply.refused.code !== "hub-away" && reply.refused.code !== "too-many-requests";
      later(retryMs, mine, () => (lost ? request(mine) : poll(mine, secret)));
      return;
    }
    const { done } = reply;
    if (done.state === "confirmed") paired(done);
    else if (done.state === "expired") await request(mine);
    else later(pollMs, mine, () => poll(mine, secret));
  };

  const start = () => {
    undoNext();
    pairing.value = { kind: "starting" };
    life += 1;
    return life;
  };
  const first = start();
  void (parts.grant === null ? begin(first) : claim(first, parts.grant));

  return {
    pairing,
    startAgain() {
      tokens.forget();
      void request(start());
    },
    close() {
      life += 1;
      undoNext();
    },
  };
}
