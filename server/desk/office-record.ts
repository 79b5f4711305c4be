/** Reads what the office keeps beyond a day: the record from the journal, and the figures that its events name. */
import type { FiguresContent, FiguresPeriod, SiteId } from "@motcua/protocol";
import { sha256 } from "../domain/digest.ts";
import { applyToRecord, emptyRecord, isOfRecord, type OfficeRecord } from "../domain/office-record.ts";
import type { StoredFigures } from "../journey/decision.ts";
import type { Figures, Journal, Store } from "../store/store.ts";
import { eventOf } from "./draft.ts";

/** The record of a site as its journal has it. */
export async function readRecord(journal: Pick<Journal, "record">, site: SiteId): Promise<OfficeRecord> {
  const rows = await journal.record(site);
  return rows.map(eventOf).filter(isOfRecord).reduce(applyToRecord, emptyRecord);
}

/** Stored figures, or null when there are none under that digest or the text does not fit it. */
export async function readContent(
  figures: Pick<Figures, "find">,
  site: SiteId,
  digest: string,
): Promise<FiguresContent | null> {
  const row = await figures.find(site, digest);
  if (row === null || sha256(row.content, "hex") !== digest) return null;
  // Checked by its schema before it was kept, and its digest says that it is the same still.
  return JSON.parse(row.content) as FiguresContent;
}

/** What the event of stored figures says of them. */
export async function readFigures(
  { figures, pastVisits }: Pick<Store, "figures" | "pastVisits">,
  site: SiteId,
  digest: string,
): Promise<StoredFigures | null> {
  const content = await readContent(figures, site, digest);
  if (content === null) return null;
  const { kind } = content;
  const period = periodOf(content);
  if (kind !== "visits") return { kind, period, visits: null };
  const days = await pastVisits.days(site, content.rows);
  const own = new Set<string>(days);
  const counted = (await pastVisits.counted(site, period)).filter(({ day }) => own.has(day));
  return { kind, period, visits: { rows: content.rows, days, counted } };
}

/** The days that figures speak of; a yearly survey speaks of its year. */
export function periodOf(content: FiguresContent): FiguresPeriod {
  if (content.kind !== "sipas") return content.period;
  return { from: `${content.year}-01-01`, until: `${content.year + 1}-01-01` } as FiguresPeriod;
}
