/**
 * The rules of the floor, checked on the bare rows of a journal by bookkeeping that shares no code with the hub:
 * T1 no number twice, C1 a ticket at one counter and a counter with one ticket, V1 one vote a leg.
 */
import type { EventData, EventType } from "@motcua/server/domain/events.ts";
import type { JournalRow } from "@motcua/server/store/store.ts";

/** What a journal says happened, for the comparison with what the clients were told. */
export interface Account {
  /** ticket → its number */
  readonly issued: ReadonlyMap<string, string>;
  /** seq of the call → its ticket */
  readonly calls: ReadonlyMap<number, string>;
  readonly votes: ReadonlySet<string>;
  /** sentences about what must never be; empty in a sound journal */
  readonly faults: readonly string[];
}

/** Reads all rows of one site, in their order. */
export function inspectJournal(rows: readonly JournalRow[]): Account {
  const issued = new Map<string, string>();
  const calls = new Map<number, string>();
  const votes = new Set<string>();
  const faults: string[] = [];
  const numbers = new Map<string, string>();
  const legOf = new Map<string, string>();
  const finished = new Set<string>();
  const rated = new Set<string>();
  const counterOf = new Map<string, string>();
  const ticketAt = new Map<string, string>();

  const takes = (seq: number, counter: string, ticket: string) => {
    const there = ticketAt.get(counter);
    const elsewhere = counterOf.get(ticket);
    if (there !== undefined) faults.push(`C1: row ${seq} gives ${counter} a second ticket.`);
    if (elsewhere !== undefined) faults.push(`C1: row ${seq} takes a ticket of ${elsewhere} to ${counter}.`);
    ticketAt.set(counter, ticket);
    counterOf.set(ticket, counter);
  };
  const leaves = (seq: number, counter: string, ticket: string) => {
    if (ticketAt.get(counter) !== ticket) faults.push(`C1: row ${seq} ends at ${counter} what is not there.`);
    ticketAt.delete(counter);
    counterOf.delete(ticket);
  };

  for (const { seq, day, type, data } of rows) {
    const of = <T extends EventType>(_type: T) => JSON.parse(data) as EventData[T];
    switch (type as EventType) {
      case "ticket-issued": {
        const { ticket, number, leg } = of("ticket-issued");
        const key = `${day}/${number}`;
        if (numbers.has(key)) faults.push(`T1: row ${seq} gives ${number} a second time.`);
        if (issued.has(ticket)) faults.push(`T1: row ${seq} issues a ticket again.`);
        numbers.set(key, ticket);
        issued.set(ticket, number);
        legOf.set(ticket, leg);
        break;
      }
      case "ticket-called": {
        const { ticket, counter } = of("ticket-called");
        takes(seq, counter, ticket);
        calls.set(seq, ticket);
        break;
      }
      case "ticket-recalled": {
        const { ticket, counter } = of("ticket-recalled");
        if (ticketAt.get(counter) !== ticket)
          faults.push(`C1: row ${seq} recalls what is not at ${counter}.`);
        calls.set(seq, ticket);
        break;
      }
      case "ticket-resumed": {
        const { ticket, counter } = of("ticket-resumed");
        takes(seq, counter, ticket);
        break;
      }
      case "ticket-parked":
      case "visitor-missed": {
        const { ticket, counter } = of("ticket-parked");
        leaves(seq, counter, ticket);
        break;
      }
      case "service-finished": {
        const { ticket, counter } = of("service-finished");
        leaves(seq, counter, ticket);
        const leg = legOf.get(ticket);
        if (leg !== undefined) finished.add(leg);
        break;
      }
      case "ticket-transferred": {
        const { ticket, counter, leg } = of("ticket-transferred");
        leaves(seq, counter, ticket);
        legOf.set(ticket, leg);
        break;
      }
      case "vote-cast": {
        const { vote, leg } = of("vote-cast");
        if (leg !== null && rated.has(leg)) faults.push(`V1: row ${seq} is a second vote for a leg.`);
        if (leg !== null && !finished.has(leg)) faults.push(`V1: row ${seq} rates a leg that has not ended.`);
        if (leg !== null) rated.add(leg);
        votes.add(vote);
        break;
      }
      default:
    }
  }
  return { issued, calls, votes, faults };
}
