/** One printer, real or virtual, and its line: one job at a time, each followed by what is known of it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PrinterFault, PrinterTarget, PrintJobId, PrintOutcome, TicketContent } from "@motcua/protocol";
import { systemClock } from "../clock.ts";
import { encodeTicket } from "../printing/encode-ticket.ts";
import { layOutTicket } from "../printing/lay-out-ticket.ts";
import { lookAtPrinter } from "../printing/look-at-printer.ts";
import { networkTimings, printJob } from "../printing/print-session.ts";
import { rasterise } from "../printing/rasterise.ts";
import { standardProfile } from "../printing/standard-profile.ts";
import { createTextMeasure } from "../printing/ticket-fonts.ts";
import { standardTemplate } from "../printing/ticket-template.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import { createTcpTransport } from "../transports/tcp-transport.ts";
import { createVirtualPrinter } from "../virtual-printer/virtual-printer.ts";

export interface OpenPrinter {
  /** Prints one ticket. The caller waits for one before it asks for the next. */
  print(job: PrintJobId, content: TicketContent): Promise<PrintOutcome>;
  /** How the printer is; null when well. Not asked of the line while a job has it. */
  look(): Promise<PrinterFault | null>;
  close(): Promise<void>;
}

export interface OpenPrinterParts {
  readonly target: PrinterTarget;
  readonly paperWidthDots: 576 | 384;
  /** where a virtual printer leaves its tickets as PNG */
  readonly printedFolder: string;
}

const cutterDistanceDots = 112;

/** Opens the way to a printer; nothing is sent yet. */
export function openPrinter({ target, paperWidthDots, printedFolder }: OpenPrinterParts): OpenPrinter {
  const { transport, close, printed } = reach(target, paperWidthDots, printedFolder);
  const profile = standardProfile(paperWidthDots);
  const template = standardTemplate(paperWidthDots);
  const measure = createTextMeasure();
  const waits = { clock: systemClock, timings: networkTimings };
  let previous: PrintOutcome["kind"] | null = null;
  let state: "idle" | "printing" = "idle";
  let last: PrinterFault | null = null;

  return {
    print: async (job, content) => {
      state = "printing";
      try {
        const bytes = encodeTicket(rasterise(layOutTicket({ content, template, measure })), profile);
        const outcome = await printJob({ transport, profile, jobId: job, bytes, previous, ...waits });
        previous = outcome.kind;
        if (outcome.kind === "printed") printed(content, job);
        return outcome;
      } finally {
        state = "idle";
      }
    },
    look: async () => {
      if (state === "printing") return last;
      const condition = await lookAtPrinter({ transport, ...waits });
      last = condition.kind === "ready" ? null : condition.kind === "fault" ? condition.fault : "offline";
      return last;
    },
    close,
  };
}

interface Reached {
  readonly transport: PrinterTransport;
  readonly printed: (content: TicketContent, job: PrintJobId) => void;
  readonly close: () => Promise<void>;
}

function reach(target: PrinterTarget, paperWidthDots: 576 | 384, printedFolder: string): Reached {
  if (target.kind === "tcp") {
    return { transport: createTcpTransport(target), printed: () => undefined, close: async () => undefined };
  }
  const printer = createVirtualPrinter({ paperWidthDots, cutterDistanceDots, clock: null });
  mkdirSync(printedFolder, { recursive: true });
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
