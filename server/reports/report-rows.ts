/** The stored rows that reports are made of, as narrowly as the measures need them; the store's own rows fit. */
import type { BusinessDay, EpochMillis, SiteId } from "@motcua/protocol";

/** One stay in one queue and, if called, at one counter. */
export interface LegRow {
  readonly leg: string;
  readonly ticket: string;
  readonly day: BusinessDay;
  readonly service: string;
  readonly joined_at: EpochMillis;
  readonly joined_by: string;
  readonly counter: string | null;
  readonly officer: string | null;
  readonly first_called_at: EpochMillis | null;
  readonly last_called_at: EpochMillis | null;
  readonly started_at: EpochMillis | null;
  readonly ended_at: EpochMillis | null;
  /** null while it goes on */
  readonly ending: string | null;
  readonly calls: number;
  readonly parked_seconds: number;
  /** seconds of the wait in which the office was closed */
  readonly closed_seconds: number;
  readonly doubtful: 0 | 1;
  readonly rateable: 0 | 1;
}

/** One visitor's number of one day; `service` is the one it was issued for. */
export interface TicketRow {
  readonly ticket: string;
  readonly day: BusinessDay;
  readonly service: string;
  readonly low_minutes: number | null;
  readonly high_minutes: number | null;
  readonly state: string;
  readonly number: string;
  readonly priority: string | null;
  readonly procedure: string | null;
  readonly issued_at: EpochMillis;
  /** the kiosk or person that issued it */
  readonly origin: string | null;
}

/** One rating; `day` is the day of its leg. */
export interface VoteRow {
  readonly leg: string | null;
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
  readonly received_at: EpochMillis;
}

/** One line of a counter's ledger of time; `until_at` null while it goes on. */
export interface StayRow {
  readonly day: BusinessDay;
  readonly counter: string;
  readonly officer: string;
  readonly kind: string;
  readonly reason: string | null;
  readonly leg: string | null;
  readonly from_at: EpochMillis;
  readonly until_at: EpochMillis | null;
  readonly doubtful: 0 | 1;
}

/** All rows of one day. */
export interface DayRows {
  readonly tickets: readonly TicketRow[];
  readonly legs: readonly LegRow[];
  readonly votes: readonly VoteRow[];
  readonly stays: readonly StayRow[];
}

/** Half-open: the first day taken in, the day after the last left out. */
export interface Period {
  readonly from: BusinessDay;
  readonly until: BusinessDay;
}

/** Where rows come from. */
export interface ReportRows {
  tickets(site: SiteId, period: Period): Promise<readonly TicketRow[]>;
  legs(site: SiteId, period: Period): Promise<readonly LegRow[]>;
  votes(site: SiteId, period: Period): Promise<readonly VoteRow[]>;
  stays(site: SiteId, period: Period): Promise<readonly StayRow[]>;
}

/** A day that has rows, and its packed tallies by one dimension when they are kept and still hold. */
export interface KeptDay {
  readonly day: BusinessDay;
  readonly body: Uint8Array | null;
}

/** Where packed tallies of closed days are kept. */
export interface KeptTallies {
  days(site: SiteId, dimension: string, period: Period, form: string): Promise<readonly KeptDay[]>;
  missing(
    site: SiteId,
    dimension: string,
    before: BusinessDay,
    form: string,
    limit: number,
  ): Promise<readonly BusinessDay[]>;
  /** kept sums of whole months and years, whether they hold or not */
  sums(site: SiteId, dimension: string, keys: readonly string[], form: string): Promise<readonly KeptSum[]>;
  /** months with rows, and the last place in the journal that touched one of their closed days */
  touchedMonths(
    site: SiteId,
    period: Period,
  ): Promise<readonly { readonly month: string; readonly seq: number }[]>;
  keep(rows: readonly PackedRow[]): Promise<void>;
}

/** A sum of a whole month or year. */
export interface KeptSum {
  readonly key: string;
  readonly seq: number;
  readonly body: Uint8Array;
}

/** Packed tallies of one day, or of a whole month or year, by one dimension. */
export interface PackedRow {
  readonly site: SiteId;
  /** a day, or its first letters: `2026-11` a month, `2026` a year */
  readonly day: string;
  readonly dimension: string;
  readonly form: string;
  /** the place in the journal that they hold at */
  readonly seq: number;
  readonly body: Uint8Array;
}
