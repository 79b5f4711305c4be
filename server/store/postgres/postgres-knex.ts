import knex, { type Knex } from "knex";
import pg from "pg";
import { quiet } from "../sql/quiet.ts";

const int8 = 20;

/** A pool of connections to PostgreSQL. Whole numbers come as numbers: none of ours leaves 2^53. */
export function postgresKnex(url: string): Knex {
  return knex({
    client: "pg",
    connection: {
      connectionString: url,
      application_name: "motcua",
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
      types: {
        getTypeParser: (oid: number, format?: string) =>
          oid === int8 ? Number : pg.types.getTypeParser(oid, format === "binary" ? "binary" : "text"),
      },
    },
    // An error may be logged: it names the statement, never the visitor's words in it.
    compileSqlOnError: false,
    log: quiet,
    acquireConnectionTimeout: 5_000,
    pool: { min: 0, max: 8 },
  });
}

/** The address of a database as it may be shown: without name and password. */
export function shownAddress(url: string): string {
  const address = URL.parse(url);
  return address === null ? "DATABASE_URL" : `${address.host}${address.pathname}`;
}
