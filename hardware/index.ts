export { type Clock, createManualClock, type ManualClock, systemClock } from "./clock.ts";
export { encodeTicket } from "./printing/encode-ticket.ts";
export { layOutTicket } from "./printing/lay-out-ticket.ts";
export { makeTicket } from "./printing/make-ticket.ts";
export { standardTemplate } from "./printing/paper-template.ts";
export { networkTimings, type PrintJob, type PrintTimings, printJob } from "./printing/print-session.ts";
export type { PrinterCondition } from "./printing/printer-conversation.ts";
export type { Raster } from "./printing/raster.ts";
export { rasterPng } from "./printing/raster-png.ts";
export { rasterise } from "./printing/rasterise.ts";
export { standardProfile } from "./printing/standard-profile.ts";
export { createTextMeasure, type TextMeasure } from "./printing/ticket-fonts.ts";
export type { LaidItem, TicketLayout } from "./printing/ticket-layout.ts";
export type { OpenedLine, PrinterSession, PrinterTransport } from "./transports/printer-transport.ts";
export { createTcpTransport } from "./transports/tcp-transport.ts";
export { goodOrder, type VirtualPrinterLevers } from "./virtual-printer/levers.ts";
export {
  createVirtualPrinter,
  type VirtualPrinter,
  type VirtualTicket,
} from "./virtual-printer/virtual-printer.ts";
