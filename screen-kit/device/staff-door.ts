import type { DeviceSelf } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Timing } from "../link/timing.ts";
import type { PinCheck } from "./leave-pin.ts";

/** How far somebody is with getting behind the glass. */
export type StaffDoorState =
  | { readonly kind: "closed" }
  | {
      readonly kind: "asking";
      readonly digits: number;
      readonly typed: number;
      /** what came of the last try */
      readonly said: "nothing" | "checking" | Exclude<PinCheck, "fits">;
      /** until the next try is taken; null while one is taken now */
      readonly waitSeconds: number | null;
    }
  /** "look": no PIN is set, so what could lock the screen out is not offered */
  | { readonly kind: "open"; readonly may: "everything" | "look" };

/** The way out of a screen that visitors have no way out of: a hidden hold, a PIN, then the staff's page. */
export interface StaffDoor {
  readonly state: ReadonlySignal<StaffDoorState>;
  /** somebody held the hidden corner, or pressed its keys */
  knock(): void;
  digit(digit: string): void;
  erase(): void;
  /** somebody is still at it */
  touched(): void;
  shut(): void;
}

export interface StaffDoorParts {
  readonly self: ReadonlySignal<DeviceSelf | null>;
  readonly check: (typed: string, pin: NonNullable<DeviceSelf["leavePin"]>) => Promise<PinCheck>;
  readonly timing: Pick<Timing, "after">;
}

/** Nobody leaves the page open for the next visitor. */
const shutAfterMs = 60_000;
/** Five tries are an honest hand's; each after them costs twice the wait of the one before. */
const freeTries = 5;
const firstWaitSeconds = 30;
const longestWaitSeconds = 600;
const closed: StaffDoorState = { kind: "closed" };

/** Guards the staff's page with the PIN of the site; wrong tries are remembered for as long as the page lives. */
export function createStaffDoor({ self, check, timing }: StaffDoorParts): StaffDoor {
  const state = signal<StaffDoorState>(closed);
  let typed = "";
  let wrongTries = 0;
  let waitSeconds: number | null = null;
  let undoShut: () => void = () => undefined;

  const shut = () => {
    undoShut();
    typed = "";
    state.value = closed;
  };
  const touched = () => {
    undoShut();
    if (state.peek().kind !== "closed") undoShut = timing.after(shutAfterMs, shut);
  };
  const show = (said: Extract<StaffDoorState, { kind: "asking" }>["said"], digits: number) => {
    state.value = { kind: "asking", digits, typed: typed.length, said, waitSeconds };
  };
  const countDown = (left: number) => {
    waitSeconds = left > 0 ? left : null;
    const now = state.peek();
    if (now.kind === "asking") show(waitSeconds === null ? "nothing" : now.said, now.digits);
    if (left > 0) timing.after(1_000, () => countDown(left - 1));
  };
  const answer = async (pin: NonNullable<DeviceSelf["leavePin"]>) => {
    const tried = typed;
    show("checking", pin.digits);
    const found = await check(tried, pin);
    if (state.peek().kind !== "asking") return;
    typed = "";
    if (found === "fits") {
      wrongTries = 0;
      state.value = { kind: "open", may: "everything" };
      return;
    }
    show(found, pin.digits);
    if (found !== "wrong") return;
    wrongTries += 1;
    const beyond = wrongTries - freeTries;
    if (beyond >= 0) countDown(Math.min(firstWaitSeconds * 2 ** beyond, longestWaitSeconds));
  };

  return {
    state,
    knock() {
      if (state.peek().kind !== "closed") return;
      const pin = self.peek()?.leavePin ?? null;
      if (pin === null) state.value = { kind: "open", may: "look" };
      else show("nothing", pin.digits);
      touched();
    },
    digit(digit) {
      const now = state.peek();
      const pin = self.peek()?.leavePin ?? null;
      if (now.kind !== "asking" || pin === null) return;
      if (now.said === "checking" || now.waitSeconds !== null || !/^[0-9]$/.test(digit)) return;
      touched();
      typed += digit;
      if (typed.length < pin.digits) show("nothing", pin.digits);
      else void answer(pin);
    },
    erase() {
      const now = state.peek();
      if (now.kind !== "asking" || now.said === "checking") return;
      touched();
      typed = typed.slice(0, -1);
      show("nothing", now.digits);
    },
    touched,
    shut,
  };
}
