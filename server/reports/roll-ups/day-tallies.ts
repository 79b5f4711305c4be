/** Tallies of single days: of closed ones as they are kept, else counted from rows, and kept for the next time. */
import type { BusinessDay, SiteSettings } from "@motcua/protocol";
import { dayAfter } from "../../domain/hours.ts";
import type { DayRows, PackedRow, Period } from "../report-rows.ts";
import { type Position, type ReportSource, readAtRest } from "../report-source.ts";
import { packGroups } from "../tally/pack.ts";
import { addTally, type Tally, tallyForm } from "../tally/tally.ts";
import { type DayTallies, type Dimension, dimensions, tallyDay } from "../tally/tally-day.ts";
import { createBreath } from "./breath.ts";

/** What tallies are counted and kept from. */
export type RollUpSource = Pick<ReportSource, "site" | "rows" | "kept" | "settings" | "position" | "atWork">;

/** The groups of one day by one dimension, to be added to any tallies. */
export interface OneDay {
  readonly day: BusinessDay;
  addTo(into: (key: string | null) => readonly Tally[]): Promise<void>;
}

/** Kept tallies hold for one program and one time zone. */
export const formOf = ({ timeZone }: SiteSettings): string => `${tallyForm} ${timeZone}`;

/** Where the journal stands, and the open day's tallies at that place when the period holds it. */
export async function beginReading(source: RollUpSource, { from, until }: Period) {
  return readAtRest(source.position, async ({ day: open }) =>
    open !== null && from <= open.day && open.day < until ? await countDay(source, open.day) : null,
  );
}

export type Reading = Awaited<ReturnType<typeof beginReading>>;

/** All days of a period that have rows, in order. */
export async function* dayTallies(
  source: RollUpSource,
  period: Period,
  dimension: Dimension,
  { at, rows: open }: Reading,
): AsyncGenerator<OneDay, void, void> {
  const kept = await source.kept.days(source.site, dimension, period, formOf(source.settings()));
  const breath = createBreath(source);
  for (const { day, body } of kept) {
    if (day === at.day?.day) {
      if (open !== null) yield fromTallies(day, open, dimension);
      continue;
    }
    if (body === null) {
      yield fromTallies(day, await keepDay(source, day, at), dimension);
      continue;
    }
    yield { day, addTo: (into) => breath.addPacked(body, into) };
  }
}

/** Counts a closed day from its rows and keeps it. `at` was read before the rows: who comes later counts again. */
export async function keepDay(
  source: Pick<ReportSource, "site" | "rows" | "kept" | "settings">,
  day: BusinessDay,
  at: Pick<Position, "seq">,
): Promise<DayTallies> {
  const tallies = await countDay(source, day);
  const form = formOf(source.settings());
  const packed = dimensions.map((dimension): PackedRow => {
    const body = packGroups(tallies[dimension]);
    return { site: source.site, day, dimension, form, seq: at.seq, body };
  });
  await source.kept.keep(packed);
  return tallies;
}

async function countDay(
  source: Pick<ReportSource, "site" | "rows" | "settings">,
  day: BusinessDay,
): Promise<DayTallies> {
  return tallyDay(day, await rowsOfDay(source, day), source.settings());
}

/** All rows of one day. */
export async function rowsOfDay(
  { site, rows }: Pick<ReportSource, "site" | "rows">,
  day: BusinessDay,
): Promise<DayRows> {
  const period = { from: day, until: dayAfter(day, 1) };
  const [tickets, legs, votes, stays] = await Promise.all([
    rows.tickets(site, period),
    rows.legs(site, period),
    rows.votes(site, period),
    rows.stays(site, period),
  ]);
  return { tickets, legs, votes, stays };
}

function fromTallies(day: BusinessDay, tallies: DayTallies, dimension: Dimension): OneDay {
  return {
    day,
    addTo: async (into) => {
      for (const [key, tally] of tallies[dimension]) for (const to of into(key)) addTally(to, tally);
    },
  };
}
