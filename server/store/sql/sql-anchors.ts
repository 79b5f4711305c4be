import type { AnchorRow, Anchors } from "../store.ts";
import type { Connections } from "./engine.ts";

/** Printed hashes, in SQL. */
export function createSqlAnchors({ writer, reader }: Connections): Anchors {
  return {
    async add({ site, document, seq, hash, at }) {
      await writer("anchors")
        .insert({ site, document, seq, hash, at })
        .onConflict(["site", "document"])
        .ignore();
    },
    all: async (site) =>
      reader<AnchorRow>("anchors")
        .where({ site })
        .orderBy("seq")
        .orderBy("document")
        .select("site", "document", "seq", "hash", "at"),
  };
}
