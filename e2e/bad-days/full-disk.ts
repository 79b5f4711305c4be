/**
 * Loaded into a hub before its program (`--import`): SIGUSR2 fills the disk under its database, and the next one
 * makes room again. SQLite itself then finds no page for what is to be written; a real disk cannot be filled in a
 * test without filling it for everybody.
 */
import sqlite3 from "sqlite3";

const databases = new Set<sqlite3.Database>();
let disk: "roomy" | "full" = "roomy";

sqlite3.Database = new Proxy(sqlite3.Database, {
  construct(database, given: [string, ...unknown[]]) {
    const opened = Reflect.construct(database, given) as sqlite3.Database;
    if (given[0].endsWith("motcua.db")) databases.add(opened);
    return opened;
  },
});

process.on("SIGUSR2", () => {
  disk = disk === "roomy" ? "full" : "roomy";
  // One page is fewer than there are: SQLite takes the present number for the most.
  for (const database of databases) database.run(`pragma max_page_count = ${disk === "full" ? 1 : 1e9}`);
});
