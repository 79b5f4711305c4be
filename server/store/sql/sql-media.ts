import type { Media, MediaRow } from "../store.ts";
import type { Connections } from "./engine.ts";

/** The office's own sounds and pictures, in SQL. */
export function createSqlMedia({ writer, reader }: Connections): Media {
  return {
    async keep({ site, digest, type, bytes, at }) {
      await writer("media")
        .insert({ site, digest, type, bytes: Buffer.from(bytes), at })
        .onConflict(["site", "digest"])
        .merge(["at"]);
    },
    async find(site, digest) {
      const row = await reader<MediaRow>("media").where({ site, digest }).first("*");
      return row === undefined ? null : ({ ...row, bytes: new Uint8Array(row.bytes) } as MediaRow);
    },
    async forget(site, used, { now, before }) {
      await writer("media")
        .where({ site })
        .whereIn("digest", [...used])
        .update({ at: now });
      return writer("media").where({ site }).andWhere("at", "<", before).del();
    },
  };
}
