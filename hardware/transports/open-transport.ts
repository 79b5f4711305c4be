import type { PrinterTarget } from "@motcua/protocol";
import type { PrinterTransport } from "./printer-transport.ts";
import { createSerialTransport } from "./serial-transport.ts";
import { createTcpTransport } from "./tcp-transport.ts";
import { createUsbTransport } from "./usb-transport.ts";

/** The way to a real printer; a virtual one brings its own. Nothing is opened yet. */
export function openTransport(target: Exclude<PrinterTarget, { kind: "virtual" }>): PrinterTransport {
  switch (target.kind) {
    case "tcp":
      return createTcpTransport(target);
    case "serial":
      return createSerialTransport(target);
    case "usb":
      return createUsbTransport(target);
    default:
      return target satisfies never;
  }
}
