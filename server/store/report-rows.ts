/** The rows that reports are made of: days that count, figures packed and typed, and what was printed on documents. */
import type { BusinessDay, EpochMillis, HistoryId, SiteId } from "@motcua/protocol";

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
