/** A counter with an officer at it, and what goes on there. */
import type { EpochMillis, LegId, ReasonId, TicketId, TicketNumber } from "@motcua/protocol";
import type { Officer } from "./events.ts";

export interface OpenCounter {
  readonly officer: Officer;
  readonly signedInAt: EpochMillis;
  readonly activity: CounterActivity;
  /** how long it has been at this, and with which leg: one line of the counter's ledger of time */
  readonly stay: { readonly seq: number; readonly since: EpochMillis; readonly leg: LegId | null };
  /** calls since one last passed an older ticket, for the interleaved order (Q1) */
  readonly callsSincePassing: number;
  readonly finished: number;
  /** the leg finished last here: what the tablet asks about (V3) */
  readonly lastFinished: {
    readonly leg: LegId;
    readonly number: TicketNumber;
    readonly at: EpochMillis;
  } | null;
}

export type CounterActivity =
  | { readonly kind: "ready"; readonly since: EpochMillis }
  | { readonly kind: "wrap-up"; readonly since: EpochMillis }
  | {
      readonly kind: "paused";
      readonly since: EpochMillis;
      readonly reason: ReasonId;
    }
  | { readonly kind: "calling"; readonly ticket: TicketId }
  | { readonly kind: "serving"; readonly ticket: TicketId };
