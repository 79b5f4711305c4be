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
  LegId,
  PersonId,
  PrintCause,
  PrintJobId,
  PrintsFor,
  ServiceId,
  SilenceReason,
  SiteId,
  SiteSettings,
  TicketId,
  TicketNumber,
} from "@motcua/protocol";
import { Map as FrozenMap, List, OrderedMap } from "immutable";
import type { Alarms } from "./alarm.ts";
import type { Opening } from "./events.ts";
import type { OpenCounter } from "./open-counter.ts";
import type { LinkHash } from "./phone-link.ts";
import type { EndedLeg, Ticket, Waiting } from "./visit.ts";

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
