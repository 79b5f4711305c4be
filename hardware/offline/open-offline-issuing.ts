/** Issuing without the hub: the agent's part of a kiosk with its own printer, from the page's ask to the hand-in. */
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  type Ask,
  isRefused,
  type PrintJobId,
  type PrintOutcome,
  type Reply,
  refuse,
} from "@motcua/protocol";
import { uuidV7, uuidV7Bytes } from "@motcua/protocol/uuid-v7.ts";
import type { AgentPrinters } from "../agent/agent-printers.ts";
import type { HubConnection } from "../agent/hub-connection.ts";
import { aloneContent, aloneView } from "./alone-view.ts";
import { handIn } from "./hand-in.ts";
import { issueAlone } from "./issue-alone.ts";
import { openLocalServer } from "./local-server.ts";
import { createOfficeTime, type OfficeTimeParts } from "./office-time.ts";
import { readStoredOffice, storeOffice } from "./stored-office.ts";
import { type KeptTicket, type OwnTicket, openTicketJournal } from "./ticket-journal.ts";

export interface OfflineIssuingParts {
  readonly hub: Pick<HubConnection, "ask" | "onState" | "onAlone" | "onHello">;
  /** where its own tickets and what it was told are kept */
  readonly folder: string;
  /** on 127.0.0.1; 0 takes a free one */
  readonly port: number;
  /** where the hub's pages come from */
  readonly origins: readonly string[];
  readonly printers: Pick<AgentPrinters, "printOn" | "states">;
  readonly time: Pick<OfficeTimeParts, "wallMillis" | "steadyMillis">;
  /** runs once after so many milliseconds; the returned function calls it off */
  readonly after: (delayMillis: number, run: () => void) => () => void;
  readonly log: (text: string) => void;
}

export interface OfflineIssuing {
  readonly port: number;
  /** tickets that the hub has not got yet */
  waiting(): number;
  close(): Promise<void>;
}

const againAfterMillis = 10_000;
/** Its printer was taken away meanwhile: nothing left. */
const noPrinter: PrintOutcome = { kind: "failed-clean", cause: "unreachable" };
const interrupted: PrintOutcome = { kind: "unknown", cause: "line-lost", bytesSent: 0 };

/** Opens the journal and the door on 127.0.0.1. Rejects when the port is taken or the journal cannot be read. */
export async function openOfflineIssuing(parts: OfflineIssuingParts): Promise<OfflineIssuing> {
  const { hub, log } = parts;
  mkdirSync(parts.folder, { recursive: true });
  const officeFile = join(parts.folder, "office.json");
  const journal = openTicketJournal(join(parts.folder, "tickets.jsonl"));
  const stored = readStoredOffice(officeFile);
  const time = createOfficeTime({ stored: stored.time, ...parts.time });
  let { told, time: heard } = stored;
  let line: "hub-answers" | "hub-away" = "hub-away";
  let epoch: number | null = null;
  let handing: Promise<void> = Promise.resolve();
  let undoAgain: () => void = () => undefined;
  let closed = false;
  const printing = new Set<Promise<void>>();

  // Paper that a power cut interrupted may be in somebody's hand: nobody knows, and it is not printed again.
  for (const { ticket, job, outcome } of journal.tickets()) {
    if (job !== null && outcome === null) journal.ended(ticket, interrupted);
  }

  const waiting = () => journal.tickets().filter(({ handedIn }) => handedIn === null);
  const lastIssuedAt = () => Math.max(0, ...journal.tickets().map(({ issuedAt }) => issuedAt));
  const now = () => {
    const at = time.now();
    return at === null ? null : Math.max(at, waiting().length === 0 ? 0 : lastIssuedAt());
  };

  function issue(ask: Ask<"issue-ticket">): Reply<unknown> {
    const known = journal.byCommand(ask.id);
    if (known !== null)
      return isSameAsk(known, ask) ? { done: answerOf(known) } : refuse("command-id-reused");
    if (line === "hub-answers") return refuse("hub-is-back");
    if (told === null) return refuse("hub-away");
    const at = now();
    if (at === null) return refuse("clock-jumped");
    const newId = () => uuidV7(at, randomBytes(uuidV7Bytes));
    const decided = issueAlone({ told, journal, now: at, newId }, ask);
    if (isRefused(decided)) return decided;
    try {
      journal.add(decided.done);
    } catch (error) {
      log(`issuing alone: the ticket could not be written (${String(error)})`);
      return refuse("storage-unavailable");
    }
    if (decided.done.job !== null) track(print(decided.done, decided.done.job));
    return { done: answerOf(decided.done) };
  }

  async function print(ticket: OwnTicket, job: PrintJobId): Promise<void> {
    if (told === null) return;
    let outcome: PrintOutcome;
    try {
      const { printer, template } = told;
      const content = aloneContent(told, ticket);
      outcome = (await parts.printers.printOn(printer, { job, content, template })) ?? noPrinter;
    } catch (error) {
      log(`ticket ${ticket.number}: ${String(error)}`);
      outcome = interrupted;
    }
    if (!closed) journal.ended(ticket.ticket, outcome);
    handInSoon();
  }

  function track(work: Promise<void>) {
    printing.add(work);
    void work
      .catch((error: unknown) => log(`issuing alone: ${String(error)}`))
      .finally(() => printing.delete(work));
  }

  /** One round at a time; whatever keeps a ticket back is tried again. */
  function handInSoon() {
    undoAgain();
    handing = handing.then(async () => {
      if (closed || line === "hub-away" || epoch === null) return;
      const end = await handIn({ hub, journal, trust: time.trust, log }, epoch);
      if (end === "again" && !closed) undoAgain = parts.after(againAfterMillis, handInSoon);
    });
    handing = handing.catch((error: unknown) => {
      if (!closed) log(`handing in: ${String(error)}`);
    });
  }

  hub.onState(({ kind }) => {
    line = kind === "connected" ? "hub-answers" : "hub-away";
    if (kind === "refused") log("issuing alone: the hub refuses this agent");
  });
  hub.onHello((hello) => {
    line = "hub-answers";
    heard = time.heard(hello.now, hello.rate);
    epoch = hello.epoch;
    storeOffice(officeFile, { told, time: heard });
    handInSoon();
  });
  hub.onAlone((next) => {
    told = next;
    storeOffice(officeFile, { told, time: heard });
  });

  const server = await openLocalServer({
    port: parts.port,
    origins: parts.origins,
    log,
    issue,
    view: () => {
      const at = now();
      if (told === null || at === null || line === "hub-answers") return null;
      const state = parts.printers.states().get(told.printer) ?? "offline";
      return { at, view: aloneView(told, journal.tickets(), state, at) };
    },
  });

  return {
    port: server.port,
    waiting: () => waiting().length,
    close: async () => {
      closed = true;
      undoAgain();
      await server.close();
      await Promise.allSettled([...printing, handing]);
      journal.close();
    },
  };
}

/** What the page shows: as the hub would answer, but for what nobody knows now. */
function answerOf({ ticket, number, service, counters, job, issuedAt }: OwnTicket | KeptTicket) {
  return {
    ticket,
    number,
    service,
    counters,
    peopleAhead: null,
    estimate: null,
    printJob: job,
    issuedAt,
    // Only the hub makes links: one made here would lead to a page that knows nothing.
    followUrl: null,
    followQr: null,
  };
}

function isSameAsk(known: OwnTicket, ask: Ask<"issue-ticket">): boolean {
  return (
    known.service === ask.service &&
    known.priority === ask.priority &&
    known.procedure === ask.procedure &&
    known.language === ask.language &&
    (known.job === null ? "none" : "paper") === ask.print
  );
}
