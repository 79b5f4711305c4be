import type { SerialLine } from "@motcua/protocol";
import type { PrinterTransport } from "./printer-transport.ts";
import { createSerialTransport } from "./serial-transport.ts";
import { createTcpTransport } from "./tcp-transport.ts";

/**
 * The way to a panel, keypad or scanner: a serial port of this computer, or a port of a serial device server on the
 * network, named `tcp://192.168.1.60:4001` (its speed is then set in the device server itself).
 */
export function createLineTransport({ path, baudRate }: SerialLine): PrinterTransport {
  const url = path.startsWith("tcp://") ? URL.parse(path) : null;
  return url === null || url.port === ""
    ? createSerialTransport({ path, baudRate, flowControl: "none" })
    : createTcpTransport({ host: url.hostname, port: Number(url.port) });
}
