import type { PrinterFault } from "@motcua/protocol";
import type { Clock } from "../clock.ts";
import type { PrinterSession } from "../transports/printer-transport.ts";
import { askRealTime } from "./status-commands.ts";
import { createStatusReader, type PaperState, type StatusReport } from "./status-reader.ts";
import { late, within } from "./within.ts";

type FaultReport = Extract<StatusReport, { kind: "change" }> & { readonly fault: PrinterFault };

/** How a printer is, as it says itself. */
export type PrinterCondition =
  | { readonly kind: "ready"; readonly paper: "enough" | "near-end" }
  | { readonly kind: "fault"; readonly fault: PrinterFault }
  | { readonly kind: "silent" }
  | { readonly kind: "gone" };

/** Questions and answers over one open line. */
export interface PrinterConversation {
  /** Asks DLE EOT 1 to 4, one after the other: the answers do not say which they belong to. */
  condition(answerMs: number): Promise<PrinterCondition>;
  /** The first report to come that fits, or `gone` with the line. */
  next<Report extends StatusReport>(
    fits: (report: StatusReport) => report is Report,
  ): Promise<Report | "gone">;
  /** The last fault the printer told by itself; null when none or when it has passed. */
  fault(): PrinterFault | null;
  /** Resolves with a fault as soon as one is known, or `gone` with the line. */
  trouble(): Promise<PrinterFault | "gone">;
  /** The least paper heard of so far. */
  paper(): PaperState;
  /** Stops listening. */
  end(): void;
}

/** Listens on a line from now on and sorts what comes. */
export function createPrinterConversation(session: PrinterSession, clock: Clock): PrinterConversation {
  const waiting = new Set<(report: StatusReport) => void>();
  let fault: PrinterFault | null = null;
  let paper: PaperState = "enough";

  const less = (state: PaperState) => {
    if (state === "out" || paper === "enough") paper = state;
  };
  const read = createStatusReader((report) => {
    if (report.kind === "change") fault = report.fault;
    if (report.kind === "change" || report.kind === "barrier") less(report.paper);
    for (const tell of [...waiting]) tell(report);
  });
  const stopListening = session.onData(read);

  const next = <Report extends StatusReport>(fits: (report: StatusReport) => report is Report) =>
    new Promise<Report | "gone">((resolve) => {
      const tell = (report: StatusReport) => {
        if (!fits(report)) return;
        waiting.delete(tell);
        resolve(report);
      };
      waiting.add(tell);
      void session.gone.then(() => {
        waiting.delete(tell);
        resolve("gone");
      });
    });

  const askBits = async (n: 1 | 2 | 3 | 4, answerMs: number) => {
    const answer = next((report) => report.kind === "real-time");
    const taken = await within(clock, answerMs, session.write(askRealTime(n)));
    if (taken === "lost") return "gone";
    if (taken === late) return "silent";
    const report = await within(clock, answerMs, answer);
    if (report === late) return "silent";
    return report === "gone" ? "gone" : report.bits;
  };

  return {
    next,
    fault: () => fault,
    paper: () => paper,
    async trouble() {
      if (fault !== null) return fault;
      const report = await next((each): each is FaultReport => each.kind === "change" && each.fault !== null);
      return report === "gone" ? "gone" : report.fault;
    },
    async condition(answerMs) {
      const bits: number[] = [];
      for (const n of [1, 2, 3, 4] as const) {
        const answer = await askBits(n, answerMs);
        if (typeof answer === "string") return { kind: answer };
        bits.push(answer);
      }
      const condition = conditionOf(bits);
      if (condition.kind === "ready") less(condition.paper);
      return condition;
    },
    end() {
      waiting.clear();
      stopListening();
    },
  };
}

/** What the four answers say together; the cause a person can mend comes first. */
function conditionOf(bits: readonly number[]): PrinterCondition {
  const [printer = 0, offline = 0, error = 0, paper = 0] = bits;
  if ((offline & 0x04) !== 0) return { kind: "fault", fault: "cover-open" };
  if ((offline & 0x20) !== 0 || (paper & 0x60) !== 0) return { kind: "fault", fault: "paper-out" };
  if ((error & 0x08) !== 0) return { kind: "fault", fault: "cutter" };
  if ((offline & 0x40) !== 0 || (error & 0x68) !== 0) return { kind: "fault", fault: "printer-error" };
  if ((printer & 0x08) !== 0) return { kind: "fault", fault: "offline" };
  return { kind: "ready", paper: (paper & 0x0c) !== 0 ? "near-end" : "enough" };
}
