/** Wires the import of past visits of a hub, or of a command on its machine, to its store and its desk. */
import { join } from "node:path";
import { type CommandId, type EpochMillis, isRefused, type SiteId } from "@motcua/protocol";
import type { Log } from "../access/audit-trail.ts";
import { readRecord } from "../desk/office-record.ts";
import { businessDay } from "../domain/hours.ts";
import { createHistoryDesk, type HistoryDesk } from "../history/history-desk.ts";
import { createHistoryFiles, type HistoryFiles } from "../history/history-files.ts";
import type { RunCommand } from "../http/parts.ts";
import type { ReportSource } from "../reports/report-source.ts";
import { rebuildRollUps } from "../reports/roll-ups/rebuild-roll-ups.ts";
import type { TypedFigures } from "../reports/typed/typed-figures.ts";
import type { Store } from "../store/store.ts";

export interface PastVisitsOfHub {
  readonly site: SiteId;
  readonly store: Pick<Store, "journal" | "pastVisits" | "people">;
  readonly source: ReportSource;
  readonly figures: Pick<TypedFigures, "keep">;
  readonly runCommand: RunCommand;
  readonly newId: () => string;
  readonly now: () => EpochMillis;
}

/** The desk that brings files of past visits in, each event written in the name of whoever asked. */
export function historyDeskOf(parts: PastVisitsOfHub): HistoryDesk {
  const { site, store, source, figures, runCommand, newId, now } = parts;
  return createHistoryDesk({
    site,
    pastVisits: store.pastVisits,
    record: () => readRecord(store.journal, site),
    settings: source.settings,
    people: () => store.people.all(site),
    newId,
    now,
    today: () => source.position().day?.day ?? businessDay(source.settings().timeZone, now()),
    async enter(content, replaces, by) {
      const kept = await figures.keep(content, []);
      if (isRefused(kept)) return kept;
      const { kind, digest } = kept.done;
      const ask = { id: newId() as CommandId, kind, digest, replaces };
      const entered = await runCommand(by, "enter-figures", ask);
      return isRefused(entered) ? entered : { done: { batch: entered.done.batch, digest } };
    },
  });
}

export interface HistoryFilesOfHub extends PastVisitsOfHub {
  readonly dataFolder: string;
  readonly log: Log;
}

/** closed days counted at a time, so that a ticket never waits for long behind them */
const daysAStep = 5;

/** Files that are uploaded to a hub, with its own desk. */
export function historyFilesOf(parts: HistoryFilesOfHub): HistoryFiles {
  const { source, dataFolder, newId, log } = parts;
  return createHistoryFiles({
    folder: join(dataFolder, "past-visits"),
    newId,
    desk: historyDeskOf(parts),
    log,
    countDays: async (onward) => {
      await rebuildRollUps(source, { daysAStep, onward });
    },
  });
}
