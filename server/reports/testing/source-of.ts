/** A source of reports over plain rows, which keeps tallies as a store would. */
import type { BusinessDay, PersonId, SiteId, SiteSettings } from "@motcua/protocol";
import { smallSite } from "../../http/testing/test-http.ts";
import type {
  KeptTallies,
  LegRow,
  PackedRow,
  Period,
  ReportRows,
  StayRow,
  TicketRow,
  VoteRow,
} from "../report-rows.ts";
import type { Position, ReportSource } from "../report-source.ts";

export interface Kept {
  readonly tickets: readonly TicketRow[];
  readonly legs: readonly LegRow[];
  readonly votes: readonly VoteRow[];
  readonly stays: readonly StayRow[];
}

export const resting: Position = { epoch: 2, seq: 41, hash: "ab".repeat(32), day: null };
export const officerTitles = new Map([["can-bo-1" as PersonId, "Cán bộ quầy 1"]]);

export interface TestSource extends ReportSource {
  /** days whose rows were read, in order, with repetitions */
  readonly daysRead: BusinessDay[];
  /** something came for this closed day at this place of the journal */
  touch(day: BusinessDay, seq: number): void;
}

/** Rows are those of `kept` at the time of asking: a test may push more. */
export function sourceOf(
  kept: Partial<Kept>,
  position: () => Position = () => resting,
  settings: SiteSettings = smallSite("office"),
): TestSource {
  const daysRead: BusinessDay[] = [];
  const touched = new Map<string, number>();
  const inside = <Row extends { readonly day: BusinessDay }>(all: readonly Row[], { from, until }: Period) =>
    all.filter(({ day }) => from <= day && day < until);
  const rows: ReportRows = {
    tickets: async (_site, period) => inside(kept.tickets ?? [], period),
    legs: async (_site, period) => {
      daysRead.push(period.from);
      return inside(kept.legs ?? [], period);
    },
    votes: async (_site, period) => inside(kept.votes ?? [], period),
    stays: async (_site, period) => inside(kept.stays ?? [], period),
  };
  const { tickets = [], legs = [], votes = [], stays = [] } = kept;
  const days = () => [...tickets, ...legs, ...votes, ...stays].map(({ day }) => day);
  return {
    site: settings.id,
    rows,
    kept: keptInMemory(() => [...new Set(days())].sort(), touched),
    settings: () => settings,
    position,
    atWork: () => null,
    verified: async () => null,
    titles: async () => officerTitles,
    daysRead,
    touch: (day, seq) => touched.set(day, seq),
  };
}

function keptInMemory(days: () => BusinessDay[], touched: ReadonlyMap<string, number>): KeptTallies {
  const packed = new Map<string, PackedRow>();
  const find = (dimension: string, day: string, form: string) => {
    const row = packed.get(`${dimension} ${day}`);
    return row?.form === form && row.seq >= (touched.get(day) ?? 0) ? row.body : null;
  };
  return {
    days: async (_site: SiteId, dimension, { from, until }, form) =>
      days()
        .filter((day) => from <= day && day < until)
        .map((day) => ({ day, body: find(dimension, day, form) })),
    missing: async (_site, dimension, before, form, limit) =>
      days()
        .filter((day) => day < before && find(dimension, day, form) === null)
        .slice(0, limit),
    sums: async (_site, dimension, keys, form) =>
      keys.flatMap((key) => {
        const row = packed.get(`${dimension} ${key}`);
        return row?.form === form ? [{ key, seq: row.seq, body: row.body }] : [];
      }),
    touchedMonths: async (_site, { from, until }) =>
      [...new Set(days().map((day) => day.slice(0, 7)))]
        .filter((month) => from.slice(0, 7) <= month && month <= until)
        .map((month) => {
          const seqs = [...touched].map(([day, seq]) => (day.startsWith(month) ? seq : 0));
          return { month, seq: Math.max(0, ...seqs) };
        }),
    keep: async (rows) => {
      for (const row of rows) packed.set(`${row.dimension} ${row.day}`, row);
    },
  };
}
