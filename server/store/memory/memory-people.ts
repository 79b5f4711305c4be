import type { PersonRow, SessionRow } from "../access-rows.ts";
import type { People } from "../store.ts";
import { by, keyOf } from "./memory-tables.ts";

/** Staff and their sessions, in memory. */
export function createMemoryPeople(): People {
  const people = new Map<string, PersonRow>();
  const sessions = new Map<string, SessionRow>();
  const named = (site: string, username: string) =>
    [...people.values()].find((row) => row.site === site && row.username === username) ?? null;
  return {
    all: async (site) => [...people.values()].filter((row) => row.site === site).sort(by("username")),
    byId: async (site, id) => people.get(keyOf(site, id)) ?? null,
    byUsername: async (site, username) => named(site, username),
    async save(person) {
      const other = named(person.site, person.username);
      if (other !== null && other.id !== person.id) return "taken";
      people.set(keyOf(person.site, person.id), person);
      return "saved";
    },
    async openSession(session) {
      sessions.set(session.digest, session);
    },
    session: async (digest) => sessions.get(digest) ?? null,
    sessionsOf: async (site, person) =>
      [...sessions.values()]
        .filter((row) => row.site === site && row.person === person)
        .sort((a, b) => b.created_at - a.created_at),
    async touchSession(digest, at) {
      const row = sessions.get(digest);
      if (row !== undefined) sessions.set(digest, { ...row, seen_at: at });
    },
    async closeSession(digest) {
      sessions.delete(digest);
    },
    async closeSessionsOf(site, person) {
      for (const [digest, row] of sessions) {
        if (row.site === site && row.person === person) sessions.delete(digest);
      }
    },
    async forgetSessions(site, before) {
      const old = [...sessions.values()].filter((row) => row.site === site && row.expires_at < before);
      for (const { digest } of old) sessions.delete(digest);
      return old.length;
    },
  };
}
