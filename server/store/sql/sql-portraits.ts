import type { PortraitRow, Portraits } from "../store.ts";
import type { Connections } from "./engine.ts";

/** Photos of officers, in SQL. */
export function createSqlPortraits({ writer, reader }: Connections): Portraits {
  return {
    async save(row) {
      await writer("portraits")
        .insert({ ...row, bytes: Buffer.from(row.bytes) })
        .onConflict(["site", "person"])
        .merge();
    },
    digests: async (site) => reader<PortraitRow>("portraits").where({ site }).select("person", "digest"),
    async digestOf(site, person) {
      const row = await reader<PortraitRow>("portraits").where({ site, person }).first("digest");
      return row?.digest ?? null;
    },
    async find(site, digest) {
      const row = await reader<PortraitRow>("portraits").where({ site, digest }).first("*");
      return row === undefined ? null : ({ ...row, bytes: new Uint8Array(row.bytes) } as PortraitRow);
    },
    async drop(site, person) {
      await writer("portraits").where({ site, person }).del();
    },
  };
}
