/** The rows that the store keeps, as plain values; times are epoch milliseconds. */
import type {
  BusinessDay,
  CommandId,
  DeviceId,
  EpochMillis,
  LegId,
  PrintJobId,
  SiteId,
  TicketId,
} from "@motcua/protocol";
import type { TouchedDayRow } from "./report-rows.ts";

/** One row of the journal; `data` is the stored text that the hash covers. */
export interface JournalRow {
  readonly site: SiteId;
  readonly seq: number;
  readonly epoch: number;
  readonly at: EpochMillis;
  readonly day: BusinessDay;
  readonly type: string;
  readonly data: string;
  readonly actor: string;
  readonly doubtful: 0 | 1;
  readonly hash: string;
}

/** A done-answer, kept so that the same command brings it again (T3). `body` is a digest of what was asked. */
export interface AnswerRow {
  readonly site: SiteId;
  readonly who: string;
  readonly command: CommandId;
  readonly day: BusinessDay;
  readonly body: string;
  readonly answer: string;
}

export interface TicketRow {
  readonly site: SiteId;
  readonly ticket: TicketId;
  readonly day: BusinessDay;
  readonly number: string;
  readonly service: string;
  readonly priority: string | null;
  readonly procedure: string | null;
  readonly issued_at: EpochMillis;
  readonly low_minutes: number | null;
  readonly high_minutes: number | null;
  /** open, served, missed, cancelled, expired */
  readonly state: string;
  /** the kiosk or person that issued it; null of one that an older program wrote */
  readonly origin: string | null;
  /** hash of the secret of its phone link; null: it has none */
  readonly link: string | null;
}

export interface LegRow {
  readonly site: SiteId;
  readonly leg: LegId;
  readonly ticket: TicketId;
  readonly day: BusinessDay;
  readonly service: string;
  readonly joined_at: EpochMillis;
  readonly joined_by: string;
  readonly counter: string | null;
  readonly officer: string | null;
  readonly first_called_at: EpochMillis | null;
  readonly last_called_at: EpochMillis | null;
  readonly calls: number;
  readonly started_at: EpochMillis | null;
  readonly ended_at: EpochMillis | null;
  /** null while it goes on; else finished, no-show, transferred, returned, cancelled, expired */
  readonly ending: string | null;
  readonly parked_seconds: number;
  /** seconds of the wait in which the office was closed */
  readonly closed_seconds: number;
  readonly doubtful: 0 | 1;
  readonly rateable: 0 | 1;
}

/** One line of a counter's ledger of time: whole when it begins, and again when it ends. */
export interface StayRow {
  readonly site: SiteId;
  /** `seq` of the event it began with, twelve digits */
  readonly stay: string;
  readonly day: BusinessDay;
  readonly counter: string;
  readonly officer: string;
  /** ready, calling, walk, serving, wrap-up, paused; calling becomes walk once the service began */
  readonly kind: string;
  readonly reason: string | null;
  readonly leg: LegId | null;
  readonly from_at: EpochMillis;
  /** null while it goes on */
  readonly until_at: EpochMillis | null;
  /** ended by the close of the day, not by the officer */
  readonly doubtful: 0 | 1;
}

export interface VoteRow {
  readonly site: SiteId;
  readonly vote: string;
  readonly leg: LegId | null;
  readonly day: BusinessDay;
  readonly counter: string | null;
  readonly service: string | null;
  readonly officer: string | null;
  readonly level: number;
  readonly satisfied: 0 | 1;
  readonly scale: string;
  /** JSON array of reason ids */
  readonly reasons: string;
  readonly mode: string;
  /** when the question appeared; null when the device did not say */
  readonly opened_at: EpochMillis | null;
  readonly voted_at: EpochMillis;
  readonly received_at: EpochMillis;
}

/** `queued → leased → sending → printed | failed-clean | unknown`; the fence grows with every lease. */
export type PrintJobState = "queued" | "leased" | "sending" | "printed" | "failed-clean" | "unknown";

export interface PrintJobRow {
  readonly site: SiteId;
  readonly job: PrintJobId;
  readonly ticket: TicketId;
  readonly state: PrintJobState;
  readonly fence: number;
  readonly agent: DeviceId | null;
  readonly requested_at: EpochMillis;
  readonly leased_until: EpochMillis | null;
}

/** Words that must be erasable, beside the event they came with. */
export interface WordsRow {
  readonly site: SiteId;
  readonly seq: number;
  readonly field: string;
  readonly text: string;
  readonly salt: string;
  readonly at: EpochMillis;
}

/** Everything that one commit of one site writes; one transaction, all of it or nothing. */
export interface Commit {
  readonly site: SiteId;
  readonly events: readonly JournalRow[];
  readonly answers: readonly AnswerRow[];
  /** whole rows, inserted or replaced */
  readonly tickets: readonly TicketRow[];
  readonly legs: readonly LegRow[];
  readonly votes: readonly VoteRow[];
  readonly stays: readonly StayRow[];
  readonly touchedDays: readonly TouchedDayRow[];
  /** new jobs are inserted queued; an ended job takes its final state */
  readonly printJobs: readonly PrintJobRow[];
  readonly words: readonly WordsRow[];
}
