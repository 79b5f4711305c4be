/** One visitor of the day: the ticket, and the leg it is on. */
import type {
  CounterId,
  DeviceId,
  EpochMillis,
  FinishOutcome,
  Language,
  LegId,
  PersonId,
  PriorityGroupId,
  ServiceId,
  TicketId,
  TicketNumber,
  WaitInterval,
} from "@motcua/protocol";
import type { LinkHash } from "./phone-link.ts";

/** One who waits, with what the queue order needs (Q1). */
export interface Waiting {
  readonly ticket: TicketId;
  readonly number: TicketNumber;
  readonly service: ServiceId;
  readonly priority: PriorityGroupId | null;
  readonly issuedAt: EpochMillis;
  readonly joinedAt: EpochMillis;
  /** place of its first event in the journal: breaks ties, first come first served */
  readonly order: number;
  readonly transferred: boolean;
}

export interface Ticket {
  readonly id: TicketId;
  readonly number: TicketNumber;
  readonly priority: PriorityGroupId | null;
  readonly procedure: string | null;
  readonly language: Language;
  readonly issuedAt: EpochMillis;
  /** whether `issuedAt` is the time it was; a kiosk alone may have had a wrong clock */
  readonly clock: "sure" | "doubtful";
  readonly order: number;
  readonly peopleAhead: number | null;
  readonly estimate: WaitInterval | null;
  /** the kiosk or person that issued it */
  readonly origin: DeviceId | PersonId;
  readonly firstService: ServiceId;
  /** null: it has no phone link */
  readonly link: LinkHash | null;
  readonly legs: number;
  readonly copies: number;
  /** when a visitor who had missed the call gave the number up */
  readonly gaveUpAt: EpochMillis | null;
  readonly leg: Leg;
}

interface LegBase {
  readonly id: LegId;
  readonly service: ServiceId;
  readonly joinedAt: EpochMillis;
  /** how this leg began */
  readonly joinedBy: "issue" | "transfer" | "return" | "reinstatement";
  /** seq of the event whose erasable words came with it, a note from the counter before */
  readonly noteAt: number | null;
}

export interface Calls {
  readonly counter: CounterId;
  readonly officer: PersonId;
  readonly firstCalledAt: EpochMillis;
  readonly lastCalledAt: EpochMillis;
  readonly calls: number;
}

/** One stay in one queue and, if called, at one counter; each step has only its own fields. */
export type Leg =
  | (LegBase & { readonly kind: "waiting" })
  | (LegBase & { readonly kind: "called"; readonly called: Calls })
  | (LegBase & {
      readonly kind: "serving";
      readonly called: Calls;
      readonly startedAt: EpochMillis;
      readonly parkedSeconds: number;
    })
  | (LegBase & {
      readonly kind: "parked";
      readonly called: Calls;
      readonly startedAt: EpochMillis;
      readonly parkedSeconds: number;
      readonly parkedAt: EpochMillis;
    })
  | EndedLeg;

export type LegEnd = "finished" | "no-show" | "transferred" | "returned" | "cancelled" | "expired";

export type EndedLeg = LegBase & {
  readonly kind: "ended";
  readonly ticket: TicketId;
  readonly end: LegEnd;
  readonly endedAt: EpochMillis;
  readonly called: Calls | null;
  readonly startedAt: EpochMillis | null;
  readonly parkedSeconds: number;
  readonly outcome: FinishOutcome | null;
  /** not ended by the officer, longer than the site's limit, or stamped by a clock in doubt */
  readonly doubtful: boolean;
  /** could be rated: finished at a counter with a tablet, or of a ticket with a phone link (docs/measures.md) */
  readonly rateable: boolean;
};
