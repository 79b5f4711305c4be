import type { PrinterProfile } from "../printing/printer-profile.ts";
import { createVirtualPrinter } from "../virtual-printer/virtual-printer.ts";

/** What comes out of a virtual printer for a job, as PNG, and what it did not understand. */
export async function printedBy(
  bytes: Buffer,
  profile: PrinterProfile,
): Promise<{ tickets: readonly Buffer[]; complaints: readonly string[] }> {
  const { paperWidthDots } = profile;
  const printer = createVirtualPrinter({ paperWidthDots, cutterDistanceDots: 112, clock: null });
  const line = await printer.transport.open(new AbortController().signal);
  if (line.kind !== "open") throw new Error("a virtual printer is always there");
  await line.session.write(bytes);
  const tickets = printer.tickets().map(({ png }) => png);
  await printer.close();
  return { tickets, complaints: printer.complaints() };
}
