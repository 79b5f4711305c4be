import type { Knex } from "knex";
import type { Anchors, Figures, PastVisits, ReadModel } from "../store.ts";
import type { Engine } from "./engine.ts";
import { createSqlAnchors } from "./sql-anchors.ts";
import { createSqlFigures } from "./sql-figures.ts";
import { createSqlJournalReading, type JournalReading } from "./sql-journal.ts";
import { createSqlPastVisits } from "./sql-past-visits.ts";
import { createSqlReadModel } from "./sql-read-model.ts";

/** A store that is only read, also while a hub works on it. */
export interface StoreReading {
  readonly journal: JournalReading;
  readonly readModel: Pick<ReadModel, "tickets">;
  readonly figures: Pick<Figures, "find">;
  readonly pastVisits: Pick<PastVisits, "days" | "ofDay">;
  readonly anchors: Pick<Anchors, "all">;
  close(): Promise<void>;
}

/** What can be read over one connection pool, which `close` ends. */
export function createSqlReading(engine: Engine, db: Knex): StoreReading {
  const connections = { writer: db, reader: db, close: () => db.destroy() };
  const { tickets } = createSqlReadModel(engine, connections);
  const { find } = createSqlFigures(connections);
  return {
    journal: createSqlJournalReading(db),
    readModel: { tickets },
    figures: { find },
    pastVisits: createSqlPastVisits(connections),
    anchors: { all: createSqlAnchors(connections).all },
    close: () => db.destroy(),
  };
}
