import type { Knex } from "knex";

const nothing = () => {};

/** Knex writes to the console what it also throws; whoever catches it decides what is logged. */
export const quiet: Knex.Logger = { warn: nothing, error: nothing, deprecate: nothing, debug: nothing };
