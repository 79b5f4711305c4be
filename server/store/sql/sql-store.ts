import type { Store } from "../store.ts";
import type { Connections, Engine } from "./engine.ts";
import { createSqlAnchors } from "./sql-anchors.ts";
import { createSqlAnswers } from "./sql-answers.ts";
import { createSqlAudit } from "./sql-audit.ts";
import { createSqlDevices } from "./sql-devices.ts";
import { createSqlFigures } from "./sql-figures.ts";
import { createSqlJournal } from "./sql-journal.ts";
import { createSqlMedia } from "./sql-media.ts";
import { createSqlPastVisits } from "./sql-past-visits.ts";
import { createSqlPeople } from "./sql-people.ts";
import { createSqlPortraits } from "./sql-portraits.ts";
import { createSqlPrintJobs } from "./sql-print-jobs.ts";
import { createSqlReadModel } from "./sql-read-model.ts";
import { createSqlRollUps } from "./sql-roll-ups.ts";
import { createSqlWords } from "./sql-words.ts";
import { sayingUnavailable } from "./unavailable.ts";

/** The store over connections to a database whose tables are up to date. */
export function createSqlStore(engine: Engine, connections: Connections): Store {
  const { writer, reader } = connections;
  const said = <Port extends object>(port: Port) => sayingUnavailable(engine, port);
  const small = said({
    async setting(key: string): Promise<string | null> {
      const row: { value: string } | undefined = await reader("settings").where({ key }).first("value");
      return row?.value ?? null;
    },
    async setSetting(key: string, value: string): Promise<void> {
      await writer("settings").insert({ key, value }).onConflict("key").merge();
    },
    async settingOnce(key: string, value: string): Promise<string> {
      await writer("settings").insert({ key, value }).onConflict("key").ignore();
      const row: { value: string } | undefined = await writer("settings").where({ key }).first("value");
      return row?.value ?? value;
    },
    async forgetSettings(from: string, before: string): Promise<void> {
      await writer("settings").where("key", ">=", from).andWhere("key", "<", before).del();
    },
    check: (): Promise<void> => engine.tryRoom(writer),
  });
  return {
    engine: engine.name,
    journal: said(createSqlJournal(engine, connections)),
    answers: said(createSqlAnswers(reader)),
    readModel: said(createSqlReadModel(engine, connections)),
    rollUps: said(createSqlRollUps(connections)),
    words: said(createSqlWords(connections)),
    figures: said(createSqlFigures(connections)),
    pastVisits: said(createSqlPastVisits(connections)),
    printJobs: said(createSqlPrintJobs(connections)),
    people: said(createSqlPeople(engine, connections)),
    devices: said(createSqlDevices(connections)),
    audit: said(createSqlAudit(connections)),
    anchors: said(createSqlAnchors(connections)),
    media: said(createSqlMedia(connections)),
    portraits: said(createSqlPortraits(connections)),
    ...small,
    close: () => connections.close(),
  };
}
