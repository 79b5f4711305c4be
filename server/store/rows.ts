/** The rows that the store keeps, as plain values; times are epoch milliseconds. */
import type {
  BusinessDay,
  CommandId,
  CounterId,
  DeviceId,
  DeviceRole,
  EpochMillis,
  HistoryId,
  LegId,
  PersonId,
  PrintJobId,
  SiteId,
  StaffRole,
  TicketId,
  ZoneId,
} from "@motcua/protocol";

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

/**
 * A day that has rows. `seq` is the last event that opened it, or reached back to it after its close: what was summed
 * up at an earlier place of the journal holds no more.
 */
export interface TouchedDayRow {
  readonly site: SiteId;
  readonly day: BusinessDay;
  readonly seq: number;
  /** whose stored rows are those of the day; `emptied`: they no longer count; null: the day is this office's own */
  readonly past: HistoryId | "emptied" | null;
}

/**
 * Some visits of one day of an older system, as `server/history` packs their tickets, legs and votes; the store
 * looks at none of it. They count while a touched day names their `rows`.
 */
export interface PastVisitsRow {
  readonly site: SiteId;
  readonly rows: HistoryId;
  readonly day: BusinessDay;
  /** counts from 0 within the day */
  readonly part: number;
  readonly tickets: Uint8Array;
  readonly legs: Uint8Array;
  readonly votes: Uint8Array;
}

/**
 * The figures of one closed day, or of a whole month or year, by one dimension, as `server/reports` packs them; the
 * store looks at none of it.
 */
export interface RollUpRow {
  readonly site: SiteId;
  /** a day, or its first letters: `2026-11` a month, `2026` a year */
  readonly day: string;
  readonly dimension: string;
  /** what program and settings the figures were packed for */
  readonly form: string;
  /** the place in the journal that they hold at */
  readonly seq: number;
  readonly body: Uint8Array;
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

export interface PersonRow {
  readonly site: SiteId;
  readonly id: PersonId;
  readonly username: string;
  readonly title: string;
  readonly role: StaffRole;
  readonly active: 0 | 1;
  /** argon2id, PHC string; null until a password is set */
  readonly password: string | null;
  readonly must_change: 0 | 1;
  readonly failures: number;
  readonly locked_until: EpochMillis | null;
  readonly last_sign_in_at: EpochMillis | null;
}

export interface SessionRow {
  /** SHA-256 of the token in the cookie */
  readonly digest: string;
  readonly site: SiteId;
  readonly person: PersonId;
  readonly created_at: EpochMillis;
  readonly expires_at: EpochMillis;
  /** when it was used last, to the minute; nought in rows from before this was kept */
  readonly seen_at: EpochMillis;
  readonly address: string;
  readonly agent: string;
  readonly seat: string;
}

export interface DeviceRow {
  readonly site: SiteId;
  readonly id: DeviceId;
  readonly role: DeviceRole;
  readonly name: string;
  readonly counter: CounterId | null;
  readonly zone: ZoneId | null;
  /** SHA-256 of its token */
  readonly token_digest: string;
  readonly paired_at: EpochMillis;
  readonly revoked_at: EpochMillis | null;
}

/** A pairing on its way: by a code that a person confirms, or by a grant made beforehand. */
export interface PairingRow {
  /** SHA-256 of the request's or grant's secret */
  readonly digest: string;
  readonly site: SiteId;
  readonly kind: "request" | "grant";
  /** six digits; null for a grant */
  readonly code: string | null;
  /** JSON of the placement, null until confirmed */
  readonly placement: string | null;
  readonly name: string;
  readonly role: DeviceRole;
  readonly expires_at: EpochMillis;
  readonly used: 0 | 1;
}

/** What was done outside the journey: sign-ins, pairings, exports, refusals of rights (S1). */
export interface AuditRow {
  readonly site: SiteId;
  readonly at: EpochMillis;
  readonly who: string;
  readonly what: string;
  readonly detail: string;
}

/** The journal's last hash as printed on a document that was issued. */
export interface AnchorRow {
  readonly site: SiteId;
  readonly document: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: EpochMillis;
}

/** The text of typed or imported figures, kept under its digest; an event names it. */
export interface FiguresRow {
  readonly site: SiteId;
  /** SHA-256 of `content`, hex */
  readonly digest: string;
  readonly content: string;
  readonly at: EpochMillis;
}

/** A late dossier of a batch of figures: erasable, for its letter of apology. */
export interface LateDossierRow {
  readonly site: SiteId;
  /** of the batch's figures */
  readonly digest: string;
  readonly row: number;
  readonly code: string;
  readonly field: string;
  readonly due_on: BusinessDay | null;
  readonly done_on: BusinessDay | null;
  readonly reason: string | null;
  readonly new_date: BusinessDay | null;
  readonly at: EpochMillis;
}
