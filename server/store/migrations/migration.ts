import type { Knex } from "knex";

/** One step of the tables, for both engines; it runs in a transaction of its own. */
export interface Migration {
  readonly name: string;
  up(knex: Knex): Promise<void>;
}
