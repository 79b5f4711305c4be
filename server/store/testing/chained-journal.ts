import type { SiteId } from "@motcua/protocol";
import { chainStart, rowHash } from "../../domain/hash-chain.ts";
import type { JournalRow, TicketRow } from "../rows.ts";
import type { Store } from "../store.ts";
import { binhSon, commitOf, ids, ticketRow, today } from "./sample-rows.ts";

/** 08:00 in Việt Nam on the day of the samples. */
export const morning = Date.parse("2026-11-23T01:00:00Z");
const settings = { settings: { timeZone: "Asia/Ho_Chi_Minh" } };

/** Writes a journal as a desk would: each row chained to the one before, tickets with their rows. */
export function createChainedJournal(store: Pick<Store, "journal">, site: SiteId = binhSon) {
  let end = chainStart;
  let at = morning;

  async function append(type: string, data: object, tickets: readonly TicketRow[]): Promise<JournalRow> {
    at += 1_000;
    const content = {
      site,
      seq: end.seq + 1,
      epoch: 1,
      at,
      day: today,
      type,
      data: JSON.stringify(data),
      actor: "clock",
      doubtful: 0,
    } as const;
    const row = { ...content, hash: rowHash(end.hash, content) };
    const written = await store.journal.append([commitOf({ site, events: [row], tickets })]);
    if (written === "conflict") throw new Error("somebody else writes to this journal");
    end = row;
    return row;
  }

  return {
    found: () => append("site-founded", settings, []),
    issue: (number: string) =>
      append("ticket-issued", { number }, [ticketRow(number, { site, ticket: ids.ticket(number), number })]),
  };
}

/** A founded site with tickets `C001` to the given count. */
export async function foundWithTickets(store: Store, count: number, site: SiteId = binhSon): Promise<void> {
  const journal = createChainedJournal(store, site);
  await journal.found();
  for (let number = 1; number <= count; number += 1) {
    await journal.issue(`C${String(number).padStart(3, "0")}`);
  }
}
