import type { PrinterFault, PrintOutcome } from "@motcua/protocol";
import { systemClock } from "../clock.ts";
import { type PrintTimings, printJob } from "../printing/print-session.ts";
import type { PrinterProfile } from "../printing/printer-profile.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import { createSerialTransport } from "../transports/serial-transport.ts";
import { createTcpTransport } from "../transports/tcp-transport.ts";
import type { VirtualPrinterLevers } from "../virtual-printer/levers.ts";
import { createVirtualPrinter, type VirtualPrinter } from "../virtual-printer/virtual-printer.ts";
import { createPseudoTerminal } from "./pseudo-terminal.ts";

/** A virtual printer behind a real line, TCP or serial, and a way to print on it. */
export interface Stand {
  readonly printer: VirtualPrinter;
  /** Puts the line back after it was lost. */
  mendLine(): void;
  print(job: {
    readonly bytes: Uint8Array;
    readonly profile: PrinterProfile;
    readonly previous: PrintOutcome["kind"] | null;
    readonly onTrouble: ((fault: PrinterFault) => void) | null;
  }): Promise<PrintOutcome>;
  close(): Promise<void>;
}

/** Ten times the quickest serial line, so that a table of faults does not take minutes. */
const serialBaud = 1_152_000;

/** Short waits: what is to be seen is how a job ends, not how long people are given. */
const quick: PrintTimings = {
  openMs: 1_000,
  answerMs: 400,
  stallMs: 600,
  confirmMs: 1_500,
  pollMs: 100,
  closeMs: 300,
  mendMs: 600,
};

/** Sets a printer up on one kind of line. */
export async function createStand(
  kind: "tcp" | "serial",
  levers: Partial<VirtualPrinterLevers>,
): Promise<Stand> {
  const printer = createVirtualPrinter({ paperWidthDots: 576, cutterDistanceDots: 112, clock: null });
  printer.set(levers);
  const line = kind === "tcp" ? await overTcp(printer) : overSerial(printer);
  let jobs = 0;
  return {
    printer,
    mendLine: line.mend,
    print: ({ bytes, profile, previous, onTrouble }) =>
      printJob({
        transport: line.transport,
        profile,
        jobId: `job-${String(++jobs).padStart(4, "0")}`,
        bytes,
        previous,
        clock: systemClock,
        timings: quick,
        onTrouble,
      }),
    async close() {
      await printer.close();
      line.close();
    },
  };
}

interface Line {
  readonly transport: PrinterTransport;
  readonly mend: () => void;
  readonly close: () => void;
}

async function overTcp(printer: VirtualPrinter): Promise<Line> {
  const at = await printer.listen({ host: "127.0.0.1", port: 0 });
  return { transport: createTcpTransport(at), mend: () => undefined, close: () => undefined };
}

function overSerial(printer: VirtualPrinter): Line {
  const line = createPseudoTerminal();
  const attach = (device: ReturnType<typeof line.device>) => {
    if (device !== null) printer.attach(device, serialBaud);
  };
  attach(line.device());
  return {
    transport: createSerialTransport({ path: line.path, baudRate: 115200, flowControl: "rts-cts" }),
    mend: () => attach(line.plugIn()),
    close: line.close,
  };
}
