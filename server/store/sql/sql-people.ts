import type { People, PersonRow, SessionRow } from "../store.ts";
import type { Connections, Engine } from "./engine.ts";

/** Staff and their sessions, in SQL. */
export function createSqlPeople(engine: Engine, { writer, reader }: Connections): People {
  const one = async (where: Partial<PersonRow>) => {
    const row = await reader<PersonRow>("people").where(where).first("*");
    return (row as PersonRow | undefined) ?? null;
  };
  return {
    all: async (site) => reader<PersonRow>("people").where({ site }).orderBy("username").select("*"),
    byId: (site, id) => one({ site, id }),
    byUsername: (site, username) => one({ site, username }),

    async save(person) {
      try {
        await writer("people").insert(person).onConflict(["site", "id"]).merge();
        return "saved";
      } catch (error) {
        if (engine.takenKeyOf(error) === "people") return "taken";
        throw error;
      }
    },

    async openSession(session) {
      await writer("sessions").insert(session);
    },
    async session(digest) {
      const row = await reader<SessionRow>("sessions").where({ digest }).first("*");
      return (row as SessionRow | undefined) ?? null;
    },
    sessionsOf: async (site, person) =>
      reader<SessionRow>("sessions").where({ site, person }).orderBy("created_at", "desc").select("*"),
    async touchSession(digest, at) {
      await writer("sessions").where({ digest }).update({ seen_at: at });
    },
    async closeSession(digest) {
      await writer("sessions").where({ digest }).del();
    },
    async closeSessionsOf(site, person) {
      await writer("sessions").where({ site, person }).del();
    },
    forgetSessions: async (site, before) =>
      writer("sessions").where({ site }).where("expires_at", "<", before).del(),
  };
}
