import { createHash } from "node:crypto";
import { valuesOf } from "./columns.ts";

export type ReadModelTable = "tickets" | "legs" | "votes" | "stays";

/** Digests the rows of a site's read model: the same rows give the same digest whatever the engine. */
export function createReadModelDigest() {
  const hash = createHash("sha256");
  return {
    /** Rows come table by table, each in the order of its key. */
    add(table: ReadModelTable, row: object) {
      hash.update(`${table}${JSON.stringify(valuesOf(table, row))}\n`);
    },
    hex: () => hash.digest("hex"),
  };
}
