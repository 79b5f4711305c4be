import type { DeviceRow, Devices, PairingRow } from "../store.ts";
import type { Connections } from "./engine.ts";

/** Devices and their pairings, in SQL. */
export function createSqlDevices({ writer, reader }: Connections): Devices {
  const device = async (where: Partial<DeviceRow>) => {
    const row = await reader<DeviceRow>("devices").where(where).first("*");
    return (row as DeviceRow | undefined) ?? null;
  };
  return {
    all: async (site) =>
      reader<DeviceRow>("devices").where({ site }).orderBy(["paired_at", "id"]).select("*"),
    byId: (site, id) => device({ site, id }),
    byToken: (token_digest) => device({ token_digest }),
    async save(row) {
      await writer("devices").insert(row).onConflict(["site", "id"]).merge();
    },

    async savePairing(pairing) {
      await writer("pairings").insert(pairing).onConflict("digest").merge();
    },
    async pairing(digest) {
      const row = await reader<PairingRow>("pairings").where({ digest }).first("*");
      return (row as PairingRow | undefined) ?? null;
    },
    async pairingByCode(site, code) {
      const row = await reader<PairingRow>("pairings")
        .where({ site, code })
        .orderBy([{ column: "used" }, { column: "expires_at", order: "desc" }])
        .first("*");
      return (row as PairingRow | undefined) ?? null;
    },
    async takePairing(digest) {
      return (await writer("pairings").where({ digest, used: 0 }).update({ used: 1 })) === 1;
    },
    forgetPairings: async (site, before) =>
      writer("pairings").where({ site }).where("expires_at", "<", before).del(),
  };
}
