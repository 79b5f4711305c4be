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
  print(job: StandJob): Promise<PrintOutcome>;
  close(): Promise<void>;
}

interface StandJob {
  readonly bytes: Uint8Array;
  readonly profile: PrinterProfile;
  readonly previous: PrintOutcome["kind"] | null;
  readonly onTrouble: ((fault: PrinterFault) => void) | null;
  /** the waits that this job is to be given up after */
  readonly limits: Partial<PrintTimings>;
}

/** Ten times the quickest serial line, so that a table of faults does not take minutes. */
const serialBaud = 1_152_000;

/** However busy the machine is, a job ends by itself; one that a limit is to end names its limit. */
const patient: PrintTimings = {
  openMs: 20_000,
  answerMs: 20_000,
  stallMs: 20_000,
  confirmMs: 20_000,
  pollMs: 100,
  closeMs: 20_000,
  mendMs: 20_000,
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
    print: ({ bytes, profile, previous, onTrouble, limits }) =>
      printJob({
        transport: line.transport,
        profile,
        jobId: `job-${String(++jobs).padStart(4, "0")}`,
        bytes,
        previous,
        clock: systemClock,
        timings: { ...patient, ...limits },
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
