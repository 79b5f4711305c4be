import type { BusinessDay, EpochMillis, SiteId, SiteSettings, TicketNumber } from "@motcua/protocol";
import type { EventData } from "../domain/events.ts";
import { rowHash } from "../domain/hash-chain.ts";
import { businessDay, dayAfter } from "../domain/hours.ts";
import { countOf } from "../domain/numbering.ts";
import type { StoreReading } from "./sql/sql-reading.ts";
import type { JournalRow, Store } from "./store.ts";

/** No office has more tickets of one prefix in a day, so a number this much higher is on no paper yet. */
export const numbersSkipped = 2_000;

export interface BegunEpoch {
  readonly site: SiteId;
  readonly epoch: number;
  readonly day: BusinessDay;
  /** numbers given on this day lie above it */
  readonly numberFloor: number;
}

/** How far a site had got: its epoch and the highest number or floor of a day. */
export interface Standing {
  readonly epoch: number;
  readonly highest: number;
}

/** How far a database says that a site had got; its own restores count. */
export async function standingOf(
  { journal, readModel }: Pick<StoreReading, "journal" | "readModel">,
  site: SiteId,
  day: BusinessDay,
): Promise<Standing> {
  const head = await journal.head(site);
  if (head === null) return { epoch: 0, highest: 0 };
  const tickets = await readModel.tickets(site, { from: day, until: dayAfter(day, 1) });
  const begun = await journal.lastOfType(site, "epoch-begun", head.seq);
  const floor = begun === null ? null : (JSON.parse(begun.data) as EventData["epoch-begun"]);
  return {
    epoch: head.epoch,
    highest: tickets.reduce(
      (highest, { number }) => Math.max(highest, countOf(number as TicketNumber)),
      floor?.day === day ? floor.numberFloor : 0,
    ),
  };
}

/**
 * Begins a new epoch at every site of a store that was brought back: screens then take its views for newer
 * than what they showed, and no number that may be on paper comes again (T1). `before` says how far a site
 * had got in what was replaced. No hub may be running.
 */
export async function beginEpochs(
  store: Pick<Store, "journal" | "readModel">,
  now: EpochMillis,
  before: (site: SiteId, day: BusinessDay, restored: Standing) => Promise<Standing>,
): Promise<BegunEpoch[]> {
  const begun: BegunEpoch[] = [];
  for (const site of await store.journal.sites()) {
    const head = await store.journal.head(site);
    const [last] = head === null ? [] : await store.journal.read(site, head.seq - 1, 1);
    if (last === undefined) continue;
    const settings = await settingsOf(store, site, last.seq);
    const today = businessDay(settings.timeZone, now);
    // A clock that was put back must not lead to a day that is over.
    const day = today > last.day ? today : last.day;
    const restored = await standingOf(store, site, day);
    const replaced = await before(site, day, restored);
    const next: BegunEpoch = {
      site,
      epoch: Math.max(restored.epoch, replaced.epoch) + 1,
      day,
      numberFloor: Math.max(restored.highest, replaced.highest) + numbersSkipped,
    };
    await append(store, last, next, now);
    begun.push(next);
  }
  return begun;
}

async function settingsOf(
  { journal }: Pick<Store, "journal">,
  site: SiteId,
  seq: number,
): Promise<SiteSettings> {
  const rows = await Promise.all(
    ["site-founded", "settings-changed", "day-opened"].map((type) => journal.lastOfType(site, type, seq)),
  );
  const latest = rows.filter((row) => row !== null).toSorted((a, b) => b.seq - a.seq)[0];
  if (latest === undefined) throw new Error(`The journal of ${site} has no settings.`);
  return (JSON.parse(latest.data) as EventData["site-founded"]).settings;
}

async function append(
  { journal }: Pick<Store, "journal">,
  last: JournalRow,
  { site, ...data }: BegunEpoch,
  now: EpochMillis,
): Promise<void> {
  const row = {
    site,
    seq: last.seq + 1,
    epoch: data.epoch,
    // D1: time in the journal never runs back.
    at: Math.max(now, last.at),
    day: data.day,
    type: "epoch-begun",
    data: JSON.stringify(data satisfies EventData["epoch-begun"]),
    actor: "machine",
    doubtful: 0,
  } as const;
  const written = await journal.append([
    {
      site,
      events: [{ ...row, hash: rowHash(last.hash, row) }],
      answers: [],
      tickets: [],
      legs: [],
      votes: [],
      stays: [],
      touchedDays: [],
      printJobs: [],
      words: [],
    },
  ]);
  if (written === "conflict") throw new Error(`A hub is writing to ${site}: stop it first.`);
}
