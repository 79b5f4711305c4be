import { createReadModelDigest } from "../read-model-digest.ts";
import type { Range, ReadModel, ReadModelRows } from "../store.ts";
import { writeReadModel } from "./memory-journal.ts";
import { by, type MemoryTables } from "./memory-tables.ts";

/** The read model of reports, in memory. */
export function createMemoryReadModel(tables: MemoryTables): ReadModel {
  const tickets = (site: string) =>
    [...tables.tickets.values()].filter((row) => row.site === site).sort(by("day", "ticket"));
  const legs = (site: string) =>
    [...tables.legs.values()].filter((row) => row.site === site).sort(by("day", "leg"));
  const votes = (site: string) =>
    [...tables.votes.values()].filter((row) => row.site === site).sort(by("day", "vote"));
  const stays = (site: string) =>
    [...tables.stays.values()].filter((row) => row.site === site).sort(by("day", "stay"));
  const within =
    ({ from, until }: Range) =>
    (row: { readonly day: string }) =>
      row.day >= from && row.day < until;

  return {
    ticketByLink: async (site, link) => tickets(site).find((row) => row.link === link) ?? null,
    legsOfTicket: async (site, day, ticket) =>
      legs(site).filter((row) => row.day === day && row.ticket === ticket),
    leg: async (site, leg) => legs(site).find((row) => row.leg === leg) ?? null,
    voteOfLeg: async (site, leg) => votes(site).find((row) => row.leg === leg) ?? null,
    tickets: async (site, range) => tickets(site).filter(within(range)),
    legs: async (site, range) => legs(site).filter(within(range)),
    votes: async (site, range) => votes(site).filter(within(range)),
    stays: async (site, range) => stays(site).filter(within(range)),

    async replace(site, rows) {
      const all: ReadModelRows[] = [];
      for await (const some of rows) all.push(some);
      const { tickets, legs, votes, stays, touchedDays, rollUps } = tables;
      for (const table of [tickets, legs, votes, stays, touchedDays, rollUps]) {
        for (const [key, row] of table) if (row.site === site) table.delete(key);
      }
      for (const some of all) writeReadModel(tables, some);
    },

    async digest(site) {
      const digest = createReadModelDigest();
      for (const row of tickets(site)) digest.add("tickets", row);
      for (const row of legs(site)) digest.add("legs", row);
      for (const row of votes(site)) digest.add("votes", row);
      for (const row of stays(site)) digest.add("stays", row);
      return digest.hex();
    },
  };
}
