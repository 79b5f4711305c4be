import type { Knex } from "knex";
import type { Commit, Store } from "../store.ts";

/** The little that SQLite and PostgreSQL do not share: how a batch is written and how errors speak. */
export interface Engine {
  readonly name: Exclude<Store["engine"], "memory">;
  /** Writes commits in one statement, so all of them or none. */
  write(db: Knex, commits: readonly Commit[]): Promise<void>;
  /** Takes some room in the database and gives it back: an update in place would pass on a full disk. */
  tryRoom(db: Knex): Promise<void>;
  /** Inside a transaction: nobody else appends to the site until its end. */
  holdSite(db: Knex, site: string): Promise<void>;
  /** The table whose unique key the statement ran into, or null for every other error. */
  takenKeyOf(error: unknown): string | null;
  /** True for a row that breaks a rule of the tables: our own mistake, not the store's state. */
  isBrokenPromise(error: unknown): boolean;
  /** How a transaction that must see one moment of the database begins. */
  readonly snapshot: Knex.TransactionConfig;
}

/** Where a store's statements go: one line of writers, and readers that never make them wait. */
export interface Connections {
  readonly writer: Knex;
  readonly reader: Knex;
  close(): Promise<void>;
}

/** How much room a check takes. */
export const bytesTried = 16_384;
