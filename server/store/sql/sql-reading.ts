import type { Knex } from "knex";
import type { ReadModel } from "../store.ts";
import type { Engine } from "./engine.ts";
import { createSqlJournalReading, type JournalReading } from "./sql-journal.ts";
import { createSqlReadModel } from "./sql-read-model.ts";

/** A store that is only read, also while a hub works on it. */
export interface StoreReading {
  readonly journal: JournalReading;
  readonly readModel: Pick<ReadModel, "tickets">;
  close(): Promise<void>;
}

/** What can be read over one connection pool, which `close` ends. */
export function createSqlReading(engine: Engine, db: Knex): StoreReading {
  const { tickets } = createSqlReadModel(engine, { writer: db, reader: db, close: () => db.destroy() });
  return { journal: createSqlJournalReading(db), readModel: { tickets }, close: () => db.destroy() };
}
