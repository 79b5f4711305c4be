import type { Clock } from "../clock.ts";
import type { PrinterSession, PrinterTransport } from "../transports/printer-transport.ts";
import { inVain, late, within } from "./within.ts";

/** Opens a line within a time; null when there is none, and then nothing stays open. */
export async function openLine(
  transport: PrinterTransport,
  clock: Clock,
  openMs: number,
): Promise<PrinterSession | null> {
  const abandon = new AbortController();
  const opening = transport.open(abandon.signal);
  const line = await within(clock, openMs, opening);
  if (line === late) {
    abandon.abort(inVain());
    const opened = await opening;
    if (opened.kind === "open") await opened.session.close("drop");
    return null;
  }
  return line.kind === "open" ? line.session : null;
}
