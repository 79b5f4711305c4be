/** What a report is made from: rows, kept tallies, the settings in force, and the place in the journal. */
import type {
  BusinessDay,
  EpochMillis,
  FigureId,
  ReportBy,
  ReportPosition,
  SiteId,
  SiteSettings,
} from "@motcua/protocol";
import { definitionsOf } from "./definitions.ts";
import type { KeptTallies, Period, ReportRows } from "./report-rows.ts";

/** The journal's place, and the day that is still open. */
export interface Position extends Omit<ReportPosition, "verified"> {
  readonly day: { readonly day: BusinessDay } | null;
}

export interface ReportSource {
  readonly site: SiteId;
  readonly rows: ReportRows;
  readonly kept: KeptTallies;
  readonly settings: () => SiteSettings;
  readonly position: () => Position;
  /** ends once nobody at the counters and kiosks waits for an answer; null when nobody does */
  readonly atWork: () => Promise<void> | null;
  /** when the whole journal was verified last, and up to which row */
  readonly verified: () => Promise<ReportPosition["verified"]>;
  /** titles of officers, and names of devices, by id */
  readonly titles: () => Promise<ReadonlyMap<string, string>>;
}

/** What is asked, and when. */
export interface PeriodQuestion {
  readonly period: Period;
  readonly madeAt: EpochMillis;
}

export interface ReportQuestion extends PeriodQuestion {
  readonly by: ReportBy;
}

const attempts = 3;

/**
 * Reads rows at one place of the journal: again when something was written meanwhile. On a floor that never rests
 * the place is the one before the last reading, and the rows may be a moment newer.
 */
export async function readAtRest<T>(
  position: () => Position,
  read: (at: Position) => Promise<T>,
): Promise<{ readonly at: Position; readonly rows: T }> {
  for (let attempt = 1; ; attempt++) {
    const at = position();
    const rows = await read(at);
    const after = position();
    if ((at.seq === after.seq && at.epoch === after.epoch) || attempt === attempts) return { at, rows };
  }
}

/** What every document says of itself before its first figure. */
export async function reportHead(
  source: Pick<ReportSource, "settings" | "verified">,
  at: Position,
  { period, madeAt }: PeriodQuestion,
  figures: readonly FigureId[],
) {
  const settings = source.settings();
  const open = at.day?.day ?? null;
  return {
    site: settings.id,
    office: settings.name,
    timeZone: settings.timeZone,
    period: { from: period.from, until: period.until },
    position: { epoch: at.epoch, seq: at.seq, hash: at.hash, verified: await source.verified() },
    openDay: open !== null && period.from <= open && open < period.until ? open : null,
    demonstration: settings.demonstration,
    madeAt,
    definitions: definitionsOf(figures),
  };
}
