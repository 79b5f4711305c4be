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
  readonly mode: string;
  readonly received_at: EpochMillis;
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
}
