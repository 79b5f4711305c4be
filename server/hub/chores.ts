/** What a hub does by itself, every few seconds or once a night. */
import type { EpochMillis, SiteId } from "@motcua/protocol";
import type { Desk } from "../desk/desk.ts";
import { settlePrints } from "../desk/print-keeper.ts";
import type { Chance } from "../parts/chance.ts";
import type { Clock } from "../parts/clock.ts";
import type { ReportSource } from "../reports/report-source.ts";
import { keepRollUps } from "../reports/roll-ups/keep-roll-ups.ts";
import type { Store } from "../store/store.ts";
import { doNightWork } from "./night-work.ts";
import { createNightly } from "./nightly.ts";
import type { Chore } from "./schedule.ts";

/** closed days counted at a time, so that a ticket never waits for long behind them */
const rollUpsATime = 5;

export interface ChoreParts {
  readonly site: SiteId;
  readonly desk: Desk;
  readonly store: Store;
  readonly chance: Chance;
  readonly machine: Clock;
  readonly dataFolder: string;
  readonly source: ReportSource;
  readonly lookForDueDocuments: () => Promise<unknown>;
  /** when this hub took up the site */
  readonly since: EpochMillis;
}

export function choresOf(parts: ChoreParts): Chore[] {
  const { site, desk, store, chance, machine, dataFolder, source, lookForDueDocuments, since } = parts;
  const nightly = createNightly({
    site,
    timeZone: () => source.settings().timeZone,
    clock: machine,
    marks: store,
    run: () => {
      const state = desk.state(site);
      const now = machine.now();
      return doNightWork({ site, store, dataFolder, source, now, journalAt: state.lastAt, state });
    },
  });
  return [
    { name: "day", everyMillis: 2_000, run: () => desk.tick(site) },
    {
      name: "prints",
      everyMillis: 2_000,
      run: () => settlePrints({ desk, printJobs: store.printJobs, chance, since }, site),
    },
    { name: "documents", everyMillis: 60_000, run: lookForDueDocuments },
    { name: "roll-ups", everyMillis: 15_000, run: () => keepRollUps(source, rollUpsATime) },
    { name: "night", everyMillis: 60_000, run: nightly },
  ];
}
