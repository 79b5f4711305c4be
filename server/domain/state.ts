/**
 * What is true now at one site: the settings in force and the open day, folded from the journal.
 * Every value is immutable: an audience whose inputs are the same objects as before needs no new view.
 */
import type {
  BusinessDay,
  CounterId,
  DeviceId,
  EpochMillis,
  EquipmentId,
  FinishOutcome,
  Language,
  LegId,
  PersonId,
  PrintCause,
  PrintJobId,
  PrintsFor,
  PriorityGroupId,
  ReasonId,
  ServiceId,
  SilenceReason,
  SiteId,
  SiteSettings,
  TicketId,
  TicketNumber,
  WaitInterval,
} from "@motcua/protocol";
import { Map as FrozenMap, List, OrderedMap } from "immutable";
import type { Alarms } from "./alarm.ts";
import type { Officer, Opening } from "./events.ts";
import type { LinkHash } from "./phone-link.ts";

export interface SiteState {
  readonly site: SiteId;
  readonly epoch: number;
  readonly seq: number;
  /** hash of the last row of the journal; 64 zeros before the first */
  readonly hash: string;
  readonly lastAt: EpochMillis;
  readonly settings: SiteSettings;
  /** seq of the event that brought the settings in force */
  readonly revision: number;
  /** numbers given on this day must lie above it; set by a restore */
  readonly numberFloor: {
    readonly day: BusinessDay;
    readonly above: number;
  } | null;
  /** null between the close of one day and the opening of the next */
  readonly day: Day | null;
  /** while no day is open: the one that was closed last, with the numbers it gave (T1) */
  readonly lastClosed: {
    readonly day: BusinessDay;
    /** prefix → the last number given */
    readonly lastNumber: FrozenMap<string, number>;
  } | null;
}

export interface Day {
  readonly day: BusinessDay;
  readonly opening: Opening;
  readonly openedAt: EpochMillis;
  /** prefix → the last number given */
  readonly lastNumber: FrozenMap<string, number>;
  readonly tickets: FrozenMap<TicketId, Ticket>;
  readonly numbers: FrozenMap<TicketNumber, TicketId>;
  /** phone links of the day, by the hash of their secret */
  readonly links: FrozenMap<LinkHash, TicketId>;
  /** service → who waits there */
  readonly waiting: FrozenMap<ServiceId, FrozenMap<TicketId, Waiting>>;
  /** who is held aside, and at which counter */
  readonly parked: FrozenMap<TicketId, CounterId>;
  readonly counters: FrozenMap<CounterId, OpenCounter>;
  /** counter → its calls since one last passed an older ticket, left by who sat there before (Q2) */
  readonly callsSincePassing: FrozenMap<CounterId, number>;
  /** finished and other ended legs of the day */
  readonly ended: FrozenMap<LegId, EndedLeg>;
  /** the latest calls and recalls, latest first, at most `callsKept` */
  readonly calls: List<Call>;
  readonly prints: FrozenMap<PrintJobId, Print>;
  /** the latest requests to print, latest first: what screens and agents still care about */
  readonly recentPrints: List<PrintJobId>;
  readonly votes: FrozenMap<LegId, CastVote>;
  readonly latestVotes: List<CastVote>;
  readonly votesWithoutLeg: number;
  /** service → seconds of its latest services, latest first, at most twenty */
  readonly recentServiceSeconds: FrozenMap<ServiceId, List<number>>;
  readonly totals: Totals;
  /** all of the day, those that are over too */
  readonly alarms: Alarms;
}

export interface Totals {
  readonly issued: number;
  readonly finished: number;
  readonly noShows: number;
  /** cancelled or expired without a call */
  readonly gone: number;
}

export const callsKept = 60;
export const recentPrintsKept = 200;
export const recentServicesKept = 20;
export const latestVotesKept = 12;

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

export interface Call {
  /** seq of its event */
  readonly call: number;
  readonly ticket: TicketId;
  readonly number: TicketNumber;
  readonly counter: CounterId;
  readonly calledAt: EpochMillis;
  readonly kind: "call" | "recall";
  readonly announcedBy: DeviceId | null;
  /** the board of its zone said that it would not be spoken, and why */
  readonly silent: SilenceReason | null;
}

export interface Print {
  readonly ticket: TicketId;
  readonly copy: number;
  readonly requestedAt: EpochMillis;
  readonly from: DeviceId | PersonId;
  /** whose printer it goes to */
  readonly origin: PrintsFor;
  /** printers that it came back from without a byte on paper, one entry a go */
  readonly tried: readonly (EquipmentId | null)[];
  /** since when it waits for the printer it goes to now */
  readonly routedAt: EpochMillis;
  readonly state: "waiting" | "printed" | "failed-clean" | "unknown";
  readonly cause: PrintCause | null;
}

export interface CastVote {
  readonly seq: number;
  readonly at: EpochMillis;
  readonly counter: CounterId | null;
  readonly level: number;
}

export const noHash = "0".repeat(64);

/** A site before its first event. */
export function emptySite(site: SiteId, settings: SiteSettings): SiteState {
  return {
    site,
    epoch: 1,
    seq: 0,
    hash: noHash,
    lastAt: 0,
    settings,
    revision: 0,
    numberFloor: null,
    day: null,
    lastClosed: null,
  };
}

/** A business day before its first visitor. */
export function emptyDay(day: BusinessDay, opening: Opening, openedAt: EpochMillis): Day {
  return {
    day,
    opening,
    openedAt,
    lastNumber: FrozenMap(),
    tickets: FrozenMap(),
    numbers: FrozenMap(),
    links: FrozenMap(),
    waiting: FrozenMap(),
    parked: FrozenMap(),
    counters: FrozenMap(),
    callsSincePassing: FrozenMap(),
    ended: FrozenMap(),
    calls: List(),
    prints: FrozenMap(),
    recentPrints: List(),
    votes: FrozenMap(),
    latestVotes: List(),
    votesWithoutLeg: 0,
    recentServiceSeconds: FrozenMap(),
    totals: { issued: 0, finished: 0, noShows: 0, gone: 0 },
    alarms: OrderedMap(),
  };
}
