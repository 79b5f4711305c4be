/** One printer, real or virtual, and its line: one job at a time, each followed by what is known of it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type {
  EquipmentState,
  PrinterTarget,
  PrintJobId,
  PrintLease,
  PrintOutcome,
  TicketContent,
} from "@motcua/protocol";
import { type Clock, systemClock } from "../clock.ts";
import { makeTicket, ticketExtent } from "../printing/make-ticket.ts";
import { networkTimings, type PrintTimings, printJob } from "../printing/print-session.ts";
import type { PrinterProfile } from "../printing/printer-profile.ts";
import { createTextMeasure } from "../printing/ticket-fonts.ts";
import { openTransport } from "../transports/open-transport.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import { tellingTransport } from "../transports/telling-transport.ts";
import { createVirtualPrinter, type VirtualPrinter } from "../virtual-printer/virtual-printer.ts";
import { stateOfFault, watchPrinter } from "./printer-watch.ts";

/** What is printed: the ticket of a lease. */
export type Printable = Pick<PrintLease, "job" | "content" | "template">;

export interface OpenPrinter {
  /** Prints one ticket. The caller waits for one before it asks for the next. */
  print(ticket: Printable): Promise<PrintOutcome>;
  /** How the printer is, as it was heard last. */
  state(): EquipmentState;
  /** Resolves when its line is there. */
  reachable(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPrinterParts {
  readonly target: PrinterTarget;
  readonly profile: PrinterProfile;
  /** where a virtual printer leaves its tickets as PNG */
  readonly printedFolder: string;
  /** the levers of a virtual printer in this process, for tests and demonstrations; null for none */
  readonly onVirtual: ((printer: VirtualPrinter) => void) | null;
  /** how the agent's last job before this opening ended: an open picture may wait in the printer */
  readonly previous: PrintOutcome["kind"] | null;
  readonly onState: (state: EquipmentState) => void;
  /** told when the line does not open, and why */
  readonly log: (text: string) => void;
}

const cutterDistanceDots = 112;

/** Opens the way to a printer; nothing is printed yet. */
export function openPrinter(parts: OpenPrinterParts): OpenPrinter {
  const { profile } = parts;
  const clock: Clock = systemClock;
  const { transport, close, printed } = reach(parts);
  const timings = timingsOn(parts.target);
  const measure = createTextMeasure();
  const watch = watchPrinter({ transport, statusMode: profile.statusMode, clock, onState: parts.onState });
  let { previous } = parts;

  return {
    print: async ({ job, content, template }) => {
      const extent = ticketExtent(template, parts.target);
      const bytes = makeTicket({ content, template, profile, extent, measure });
      const outcome = await watch.around(() =>
        printJob({ transport, profile, jobId: job, bytes, previous, clock, timings, onTrouble: watch.heard }),
      );
      // A job that never began says nothing about what the one before it left in the printer.
      if (outcome.kind !== "failed-clean") previous = outcome.kind;
      const state = stateAfter(outcome);
      if (state !== null) watch.heard(state);
      if (outcome.kind === "printed") printed(content, job);
      return outcome;
    },
    state: () => watch.state(),
    reachable: () => watch.reachable(),
    close: async () => {
      await watch.close();
      await close();
    },
  };
}

/** A serial line takes its time for each piece of four kilobytes, half as long again for pauses of the printer. */
function timingsOn(target: PrinterTarget): PrintTimings {
  if (target.kind !== "serial") return networkTimings;
  const pieceMs = Math.ceil((4_096 * 10 * 1_000 * 1.5) / target.baudRate);
  return { ...networkTimings, stallMs: networkTimings.stallMs + pieceMs };
}

/** What a job has shown of the printer; null when nothing. */
function stateAfter(outcome: PrintOutcome): EquipmentState | null {
  if (outcome.kind === "printed") return outcome.paper === "near-end" ? "near-end" : "ready";
  switch (outcome.cause) {
    case "too-old":
    case "cannot-tell":
      return null;
    case "unreachable":
    case "line-lost":
      return "offline";
    case "no-answer":
    case "stalled":
    case "not-confirmed":
      return "no-answer";
    default:
      return stateOfFault(outcome.cause);
  }
}

function addressOf(target: Exclude<PrinterTarget, { kind: "virtual" }>): string {
  return target.kind === "tcp" ? `tcp://${target.host}:${target.port}` : target.path;
}

interface Reached {
  readonly transport: PrinterTransport;
  readonly printed: (content: TicketContent, job: PrintJobId) => void;
  readonly close: () => Promise<void>;
}

function reach({ target, profile, printedFolder, onVirtual, log }: OpenPrinterParts): Reached {
  if (target.kind !== "virtual") {
    const transport = tellingTransport(openTransport(target), addressOf(target), log);
    return { transport, printed: () => undefined, close: async () => undefined };
  }
  const { paperWidthDots } = profile;
  const printer = createVirtualPrinter({ paperWidthDots, cutterDistanceDots, clock: null });
  mkdirSync(printedFolder, { recursive: true });
  onVirtual?.(printer);
  return {
    transport: printer.transport,
    printed: ({ number, reprint }, job) => {
      const ticket = printer.tickets().at(-1);
      if (ticket === undefined) return;
      const name = `${number}${reprint === 0 ? "" : `-in-lai-${reprint}`}-${job.slice(0, 13)}.png`;
      writeFileSync(join(printedFolder, name), ticket.png);
    },
    close: () => printer.close(),
  };
}
