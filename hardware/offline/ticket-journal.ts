/**
 * The agent's own tickets, one line each, on disk before anybody hears of the number (T4). What a power cut tore off
 * was told to nobody; its number is skipped all the same.
 */
import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from "node:fs";
import type {
  BusinessDay,
  CommandBody,
  CommandId,
  EpochMillis,
  LegId,
  PrintJobId,
  PrintOutcome,
  TicketId,
  TicketNumber,
} from "@motcua/protocol";
import { readIfThere, replaceFile } from "../durable-file.ts";

/** A ticket that the agent gave. */
export interface OwnTicket extends Omit<CommandBody<"issue-ticket">, "print"> {
  /** what the kiosk's page named its ask by: sent again, it brings this ticket (T3) */
  readonly command: CommandId;
  /** what the hand-in is named by, so that it counts once */
  readonly handIn: CommandId;
  readonly ticket: TicketId;
  readonly leg: LegId;
  readonly number: TicketNumber;
  readonly prefix: string;
  readonly count: number;
  readonly day: BusinessDay;
  readonly issuedAt: EpochMillis;
  readonly counters: readonly number[];
  readonly job: PrintJobId | null;
}

/** A ticket with what has become of it. */
export interface KeptTicket extends OwnTicket {
  readonly outcome: PrintOutcome | null;
  /** the hub's epoch that has it; null while it waits */
  readonly handedIn: number | null;
}

export interface TicketJournal {
  /** Oldest first. */
  tickets(): readonly KeptTicket[];
  byCommand(command: CommandId): KeptTicket | null;
  /** The highest count that may be on paper on a day, or one below `from`. */
  highest(day: BusinessDay, prefix: string, from: number): number;
  /** On disk when it returns; throws when it could not be written, and then the count is given to nobody. */
  add(ticket: OwnTicket): void;
  ended(ticket: TicketId, outcome: PrintOutcome): void;
  handedIn(ticket: TicketId, epoch: number): void;
  close(): void;
}

type Line =
  | { readonly kind: "issued"; readonly ticket: OwnTicket }
  | { readonly kind: "ended"; readonly ticket: TicketId; readonly outcome: PrintOutcome }
  | { readonly kind: "handed-in"; readonly ticket: TicketId; readonly epoch: number }
  /** so many lines could not be read: each may have been the next number of any prefix */
  | { readonly kind: "lost"; readonly lines: number };

/** What was handed in is kept for a while, for a hub that is brought back from a backup. */
const keptTickets = 2_000;

/** Opens the journal of a file. Throws when the file is there and cannot be read. */
export function openTicketJournal(file: string): TicketJournal {
  const kept = new Map<TicketId, KeptTicket>();
  const highest = new Map<string, number>();
  let unseen = 0;
  const text = readIfThere(file) ?? "";
  const lines = withoutOldest(readLines(text));
  for (const line of lines) fold(line);
  const written = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  replaceFile(file, written);
  const handle = openSync(file, "a");
  let length = Buffer.byteLength(written);

  function fold(line: Line): void {
    switch (line.kind) {
      case "issued": {
        const { ticket } = line;
        kept.set(ticket.ticket, { ...ticket, outcome: null, handedIn: null });
        keepCount(ticket);
        return;
      }
      case "ended":
        change(line.ticket, { outcome: line.outcome });
        return;
      case "handed-in":
        change(line.ticket, { handedIn: line.epoch });
        return;
      case "lost":
        unseen += line.lines;
        for (const [key, count] of highest) highest.set(key, count + line.lines);
        return;
      default:
        line satisfies never;
    }
  }

  function keepCount({ day, prefix, count }: OwnTicket) {
    const key = `${day} ${prefix}`;
    highest.set(key, Math.max(highest.get(key) ?? 0, count));
  }

  function change(ticket: TicketId, part: Partial<KeptTicket>) {
    const known = kept.get(ticket);
    if (known !== undefined) kept.set(ticket, { ...known, ...part });
  }

  function append(line: Line) {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } catch (error) {
      // Half a line would spoil the next one; if even this fails, the next start counts it as lost.
      ftruncateSync(handle, length);
      throw error;
    }
    length += bytes.length;
    fold(line);
  }

  return {
    tickets: () => [...kept.values()],
    byCommand: (command) => [...kept.values()].find((ticket) => ticket.command === command) ?? null,
    highest: (day, prefix, from) => Math.max(highest.get(`${day} ${prefix}`) ?? from - 1 + unseen, from - 1),
    add: (ticket) => {
      // A failed sync may have reached the disk after all: the count is burnt either way.
      keepCount(ticket);
      append({ kind: "issued", ticket });
    },
    ended: (ticket, outcome) => append({ kind: "ended", ticket, outcome }),
    handedIn: (ticket, epoch) => append({ kind: "handed-in", ticket, epoch }),
    close: () => closeSync(handle),
  };
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const part of text.split("\n")) {
    if (part === "") continue;
    lines.push(readLine(part) ?? { kind: "lost", lines: 1 });
  }
  return lines;
}

function readLine(text: string): Line | null {
  try {
    const line = JSON.parse(text) as Line | null;
    return typeof line === "object" && line !== null && "kind" in line ? line : null;
  } catch {
    return null;
  }
}

/** Leaves out the oldest tickets that the hub has; what waits is never left out. */
function withoutOldest(lines: readonly Line[]): readonly Line[] {
  const handedIn = new Set(lines.flatMap((line) => (line.kind === "handed-in" ? line.ticket : [])));
  const issued = lines.flatMap((line) => (line.kind === "issued" ? line.ticket.ticket : []));
  const old = new Set(issued.slice(0, -keptTickets).filter((ticket) => handedIn.has(ticket)));
  if (old.size === 0) return lines;
  return lines.filter((line) => {
    if (line.kind === "lost") return true;
    return !old.has(line.kind === "issued" ? line.ticket.ticket : line.ticket);
  });
}
