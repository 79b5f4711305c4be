import knex, { type Knex } from "knex";
import type { Connections } from "../sql/engine.ts";
import { quiet } from "../sql/quiet.ts";
import { writersViews } from "../sql/sqlite-engine.ts";

const busyMillis = 5_000;

/** `reader` sees only, `writer` also fills; both keep words wiped, not merely unlinked. */
const manners: Record<"writer" | "reader", readonly string[]> = {
  writer: [
    `pragma busy_timeout = ${busyMillis}`,
    "pragma journal_mode = wal",
    // FULL: an acknowledged commit is on the disk, not only in the cache of the operating system (T2).
    "pragma synchronous = full",
    "pragma foreign_keys = on",
    "pragma secure_delete = on",
    // Folding the log into the file stands in front of whoever asks just then: seldom, and 16 MB at most.
    "pragma wal_autocheckpoint = 4000",
    "pragma cache_size = -16000",
  ],
  reader: [`pragma busy_timeout = ${busyMillis}`, "pragma query_only = on", "pragma cache_size = -16000"],
};

/** A pool of connections to a file on which every new connection first runs `setUp`. */
export function sqliteKnex(file: string, setUp: readonly string[], most: number): Knex {
  return knex({
    client: "sqlite3",
    connection: { filename: file },
    useNullAsDefault: true,
    // An error may be logged: it names the statement, never the visitor's words in it.
    compileSqlOnError: false,
    log: quiet,
    pool: {
      min: 1,
      max: most,
      afterCreate(connection: RawConnection, done: (error: Error | null, connection: RawConnection) => void) {
        runAll(connection, [...setUp], (error) => done(error, connection));
      },
    },
  });
}

/**
 * One connection that writes, since SQLite has one writer at a time, and a few that read beside it:
 * a report never stands in front of a ticket.
 */
export function createSqliteConnections(file: string): Connections {
  const writer = sqliteKnex(file, manners.writer, 1);
  const reader = sqliteKnex(file, manners.reader, 2);
  return {
    writer,
    reader,
    async close() {
      await reader.destroy();
      // The last to close: it folds the write-ahead log into the file and removes it.
      await writer.destroy();
    },
  };
}

/** Makes the views that the writing goes through; once the tables are there. */
export async function prepareWriter(writer: Knex): Promise<void> {
  for (const sql of writersViews) await writer.raw(sql);
}

interface RawConnection {
  run(sql: string, done: (error: Error | null) => void): unknown;
}

function runAll(connection: RawConnection, statements: string[], done: (error: Error | null) => void): void {
  const [next, ...rest] = statements;
  if (next === undefined) {
    done(null);
    return;
  }
  connection.run(next, (error) => {
    if (error === null) runAll(connection, rest, done);
    else done(error);
  });
}
