/** Years of a district office, written into a store: rows of the read model and the figures of its days. */
import type { BusinessDay, SiteSettings } from "@motcua/protocol";
import { dayAfter } from "@motcua/server/domain/hours.ts";
import { formOf } from "@motcua/server/reports/roll-ups/day-tallies.ts";
import { keepSums } from "@motcua/server/reports/roll-ups/keep-roll-ups.ts";
import { packGroups } from "@motcua/server/reports/tally/pack.ts";
import { dimensions, tallyDay } from "@motcua/server/reports/tally/tally-day.ts";
import type { Commit, RollUpRow, Store } from "@motcua/server/store/store.ts";
import { chanceFrom, historyDay } from "./history-day.ts";

export interface HistoryParts {
  readonly store: Pick<Store, "journal" | "readModel" | "rollUps">;
  readonly settings: SiteSettings;
  /** the day after the last of the history */
  readonly until: BusinessDay;
  /** calendar days; an office rests on those its hours leave out */
  readonly days: number;
  /** tickets of all days together */
  readonly tickets: number;
  readonly seed: number;
  readonly step: (day: BusinessDay, tickets: number) => void;
}

export interface History {
  readonly from: BusinessDay;
  readonly until: BusinessDay;
  readonly days: number;
  readonly tickets: number;
  readonly legs: number;
  readonly votes: number;
}

/**
 * The journal holds none of it: these rows are for weighing reports, in a store that is thrown away or marked as a
 * demonstration, and a rebuild from the journal would take them away again.
 */
export async function writeHistory(parts: HistoryParts): Promise<History> {
  const { store, settings, until, days, tickets, seed, step } = parts;
  const { id: site } = settings;
  const chance = chanceFrom(seed);
  const serial = { next: 1 };
  const from = dayAfter(until, -days);
  const calendar = Array.from({ length: days }, (_, nth) => dayAfter(from, nth));
  const working = calendar.filter((day) => isWorking(settings, day));
  const form = formOf(settings);
  let written = { tickets: 0, legs: 0, votes: 0 };
  for (const [nth, day] of working.entries()) {
    const share =
      Math.round((tickets * (nth + 1)) / working.length) - Math.round((tickets * nth) / working.length);
    const rows = historyDay(settings, day, share, chance, serial);
    await store.journal.append([
      { ...nothing, site, ...rows, touchedDays: [{ site, day, seq: 0, past: null }] },
    ]);
    const tallies = tallyDay(day, rows, settings);
    const packed = dimensions.map(
      (dimension): RollUpRow => ({
        site,
        day,
        dimension,
        form,
        seq: 0,
        body: packGroups(tallies[dimension]),
      }),
    );
    await store.rollUps.keep(packed);
    written = {
      tickets: written.tickets + rows.tickets.length,
      legs: written.legs + rows.legs.length,
      votes: written.votes + rows.votes.length,
    };
    if (nth % 250 === 249) step(day, written.tickets);
  }
  // As a hub does every night.
  const position = () => ({ epoch: 1, seq: 0, hash: "", day: null });
  const { readModel: rows, rollUps: kept } = store;
  await keepSums({ site, rows, kept, settings: () => settings, position, atWork: () => null });
  return { from, until, days: working.length, ...written };
}

const nothing: Omit<Commit, "site" | "tickets" | "legs" | "votes" | "stays" | "touchedDays"> = {
  events: [],
  answers: [],
  printJobs: [],
  words: [],
};

function isWorking({ hours }: SiteSettings, day: BusinessDay): boolean {
  const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
  const name = names[new Date(`${day}T12:00:00Z`).getUTCDay()];
  return name !== undefined && hours.days.includes(name) && !hours.holidays.includes(day);
}
