/** Wires the making of documents of a hub: its figures, its folder, its thread, its schedule. */
import { join } from "node:path";
import type { SiteId } from "@motcua/protocol";
import type { AuditTrail } from "../access/audit-trail.ts";
import type { HubSettings } from "../environment.ts";
import type { WallClock } from "../parts/clock.ts";
import { createDocumentPress } from "../reports/documents/document-press.ts";
import { makeDueDocuments } from "../reports/documents/document-schedule.ts";
import { openDocumentShelf } from "../reports/documents/document-shelf.ts";
import { gatherFigures } from "../reports/documents/gather-figures.ts";
import { createMakingThread } from "../reports/documents/making-thread.ts";
import { createWholeCheck } from "../reports/documents/whole-check.ts";
import { makeRatingFlagReport } from "../reports/flags/rating-flag-report.ts";
import type { TypedFigures } from "../reports/typed/typed-figures.ts";
import { databaseFileIn } from "../store/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import type { HubLog } from "./hub-parts.ts";
import type { ReportSourceOfHub } from "./report-source.ts";

export interface DocumentsOfHub {
  readonly site: SiteId;
  readonly store: Pick<Store, "journal" | "anchors" | "setting" | "setSetting">;
  readonly hub: Pick<HubSettings, "dataFolder" | "databaseUrl">;
  readonly source: ReportSourceOfHub;
  readonly figures: TypedFigures;
  readonly clock: WallClock;
  readonly newId: () => string;
  readonly trail: AuditTrail;
  readonly log: HubLog;
}

const mostDocuments = 500;
const mostBytes = 500 * 1024 * 1024;

/** Opens the folder; `lookForDue` makes the scheduled reports whose time has come. */
export async function createDocuments(parts: DocumentsOfHub) {
  const { site, store, hub, source, figures, clock, newId, trail, log } = parts;
  const shelf = await openDocumentShelf({
    folder: join(hub.dataFolder, "documents"),
    mostDocuments,
    mostBytes,
  });
  const check = createWholeCheck({ site, clock, marks: store });
  const press = createDocumentPress({
    shelf,
    makeFile: createMakingThread(
      hub.databaseUrl === null
        ? { engine: "sqlite", file: databaseFileIn(hub.dataFolder) }
        : { engine: "postgresql", url: hub.databaseUrl },
    ),
    gather: (body, signal) =>
      gatherFigures(
        {
          source,
          clock,
          typed: figures.report,
          late: figures.late,
          flags: (period) => makeRatingFlagReport(source.rows, site, period),
        },
        body,
        signal,
      ),
    settings: source.settings,
    clock,
    newId,
    anchor: (row) => store.anchors.add(row),
    earlierCheck: check.recent,
    wholeChecked: check.keep,
    trail,
    log,
  });
  const days = async () => {
    const [first] = await store.journal.read(site, 0, 1);
    return { first: first?.day ?? null, open: source.position().day?.day ?? null };
  };
  return {
    press,
    lookForDue: () => makeDueDocuments({ site, settings: source.settings, clock, days, press, marks: store }),
  };
}
