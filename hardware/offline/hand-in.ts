/** Hands in what was issued without the hub: each ticket once, in the order of issue (T3). */
import { isRefused, type RefusalCode } from "@motcua/protocol";
import type { HubConnection } from "../agent/hub-connection.ts";
import type { KeptTicket, TicketJournal } from "./ticket-journal.ts";

export interface HandInParts {
  readonly hub: Pick<HubConnection, "ask">;
  readonly journal: Pick<TicketJournal, "tickets" | "handedIn">;
  /** whether the clock that stamped them proved right */
  readonly trust: () => "sure" | "doubtful";
  readonly log: (text: string) => void;
}

/** Refusals that no later try will turn into a yes; a person has to look. */
const forGood: ReadonlySet<RefusalCode> = new Set(["not-allowed", "number-taken", "bad-request"]);

/** How a round ended: all is handed in, or some of it has to be tried again. */
export type HandInEnd = "done" | "again";

/** One round; another epoch than before means that the hub was brought back from a backup and may have lost some. */
export async function handIn({ hub, journal, trust, log }: HandInParts, epoch: number): Promise<HandInEnd> {
  const refused = new Set<string>();
  for (;;) {
    const next = journal.tickets().find((ticket) => ticket.handedIn !== epoch && !refused.has(ticket.ticket));
    if (next === undefined) return "done";
    // Its paper is still on the way: its end is part of what is handed in.
    if (next.job !== null && next.outcome === null) return "again";
    const reply = await hub.ask("ticket:hand-in", bodyOf(next, epoch, trust()));
    // Nobody else knows this id: the hub has done it, when the clock was judged otherwise.
    if (!isRefused(reply) || reply.refused.code === "command-id-reused") {
      journal.handedIn(next.ticket, epoch);
      continue;
    }
    const { code } = reply.refused;
    log(`ticket ${next.number} of ${next.day}: the hub did not take it yet (${code})`);
    if (!forGood.has(code)) return "again";
    refused.add(next.ticket);
  }
}

function bodyOf(ticket: KeptTicket, epoch: number, trust: "sure" | "doubtful") {
  const {
    ticket: id,
    leg,
    number,
    day,
    issuedAt,
    service,
    priority,
    procedure,
    language,
    job,
    outcome,
  } = ticket;
  // What was handed in to an earlier epoch was judged there.
  const clock = ticket.handedIn === null || ticket.handedIn === epoch ? trust : "sure";
  const paper = job === null || outcome === null ? null : { job, outcome };
  return {
    id: ticket.handIn,
    ticket: id,
    leg,
    number,
    day,
    issuedAt,
    clock,
    service,
    priority,
    procedure,
    language,
    paper,
  };
}
