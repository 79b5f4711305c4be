/** What a report is made from: rows, the settings in force, and the place in the journal. */
import type {
  BusinessDay,
  EpochMillis,
  ReportBy,
  ReportPosition,
  SiteId,
  SiteSettings,
} from "@motcua/protocol";
import { definitionsOf } from "./definitions.ts";
import type { Period, ReportRows } from "./report-rows.ts";

/** The journal's place, and the day that is still open. */
export interface Position extends ReportPosition {
  readonly day: { readonly day: BusinessDay } | null;
}

export interface ReportSource {
  readonly site: SiteId;
  readonly rows: ReportRows;
  readonly settings: () => SiteSettings;
  readonly position: () => Position;
  /** officers' titles by id */
  readonly titles: () => Promise<ReadonlyMap<string, string>>;
}

export interface ReportQuestion {
  readonly period: Period;
  readonly by: ReportBy;
  readonly madeAt: EpochMillis;
}

const attempts = 3;

/**
 * Reads rows at one place of the journal: again when something was written meanwhile. On a floor that never rests
 * the place is the one before the last reading, and the rows may be a moment newer.
 */
export async function readAtRest<T>(
  position: () => Position,
  read: () => Promise<T>,
): Promise<{ readonly at: Position; readonly rows: T }> {
  for (let attempt = 1; ; attempt++) {
    const at = position();
    const rows = await read();
    const after = position();
    if ((at.seq === after.seq && at.epoch === after.epoch) || attempt === attempts) return { at, rows };
  }
}

/** What every document says of itself before its first figure. */
export function reportHead(
  settings: SiteSettings,
  at: Position,
  { period, by, madeAt }: ReportQuestion,
  figures: Parameters<typeof definitionsOf>[0],
) {
  const open = at.day?.day ?? null;
  return {
    site: settings.id,
    office: settings.name,
    timeZone: settings.timeZone,
    period: { from: period.from, until: period.until },
    by,
    position: { epoch: at.epoch, seq: at.seq, hash: at.hash },
    openDay: open !== null && period.from <= open && open < period.until ? open : null,
    madeAt,
    definitions: definitionsOf(figures),
  };
}
