/**
 * The wire between the hub and the people who work there: namespace `/staff`, one page.
 * A connection watches one thing, named in its handshake as `auth.watch`; its views are of that kind.
 */
import type { ZoneVoices } from "../announcements.ts";
import type { CounterView, Health, LiveView, ReceptionView, Shown } from "../views.ts";
import type { CommonTells } from "./common.ts";

export const staffAsks = {
  "day:open": "open-day",
  "day:close": "close-day",
  "counter:sign-in": "sign-in",
  "counter:sign-out": "sign-out",
  "counter:ready": "ready",
  "counter:pause": "pause",
  "ticket:issue": "issue-ticket",
  "ticket:reprint": "reprint-ticket",
  "ticket:next": "call-next",
  "ticket:call": "call-ticket",
  "ticket:recall": "recall",
  "ticket:start": "start-service",
  "ticket:finish": "finish",
  "ticket:no-show": "no-show",
  "ticket:reinstate": "reinstate",
  "ticket:transfer": "transfer",
  "ticket:park": "park",
  "ticket:resume": "resume",
  "ticket:cancel": "cancel",
  "ticket:prioritise": "set-priority",
  "settings:change": "change-settings",
  "clock:confirm": "confirm-clock",
  "alarm:acknowledge": "acknowledge-alarm",
} as const;

/**
 * What a staff connection watches: one counter, the reception desk, the live board, or only the hub itself: such a
 * connection is told no view, and stands for whether the hub is there.
 */
export type Watch =
  | { readonly kind: "counter"; readonly counter: string }
  | { readonly kind: "reception" }
  | { readonly kind: "live" }
  | { readonly kind: "hub" };

/** What each kind of watch is shown. */
export interface WatchedView {
  counter: CounterView;
  reception: ReceptionView;
  live: LiveView;
  hub: never;
}

export interface StaffTells<K extends Watch["kind"] = Watch["kind"]> extends CommonTells {
  view: (shown: Shown<WatchedView[K]>) => void;
  /** devices of the site; told to those who watch the live board */
  health: (health: Health) => void;
  /** which board is the voice of which zone; told to those who watch the live board */
  voices: (voices: ZoneVoices) => void;
}
