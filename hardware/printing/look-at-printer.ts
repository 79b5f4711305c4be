import type { Clock } from "../clock.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import { openLine } from "./open-line.ts";
import type { PrintTimings } from "./print-session.ts";
import { createPrinterConversation, type PrinterCondition } from "./printer-conversation.ts";
import { late, within } from "./within.ts";

/**
 * Asks a printer how it is without printing, for the health of devices. Not while a job runs: a printer has
 * one line. `gone` when it cannot be reached.
 */
export async function lookAtPrinter(printer: {
  transport: PrinterTransport;
  clock: Clock;
  timings: PrintTimings;
}): Promise<PrinterCondition> {
  const { clock, timings } = printer;
  const session = await openLine(printer.transport, clock, timings.openMs);
  if (session === null) return { kind: "gone" };
  const conversation = createPrinterConversation(session, clock);
  const condition = await conversation.condition(timings.answerMs);
  conversation.end();
  const closed = await within(clock, timings.closeMs, session.close("finish"));
  if (closed === late) await session.close("drop");
  return condition;
}
