/** What the agent is told when it is started. */
import { parseArgs } from "node:util";
import type { PrinterTarget } from "@motcua/protocol";

export interface AgentArguments {
  readonly hubUrl: string;
  /** where it keeps its token, its journal, and what a virtual printer printed */
  readonly folder: string;
  readonly printer: PrinterTarget;
  readonly paperWidthDots: 576 | 384;
  readonly name: string;
  /** file with the certificate of the hub's own authority, PEM; null trusts what the machine trusts */
  readonly authorityFile: string | null;
  /** the door on 127.0.0.1 for the kiosk's page; null for none */
  readonly kioskPort: number | null;
  /** where the kiosk's page comes from: the hub's address, and others it is opened by */
  readonly kioskOrigins: readonly string[];
  /** file that everything said is added to, for machines that keep no log; null for none */
  readonly logFile: string | null;
  /** what is only shown, in place of a start; null to start */
  readonly show: "help" | "version" | "ports" | null;
  /** `with-hub`: started by a hub; `as-service`: by a service of Windows. Both end when their standard input does. */
  readonly lives: "with-hub" | "as-service" | "alone";
}

/** An argument that stops the start, and why. */
export class ArgumentError extends Error {}

export const usage = `Usage: npm run hardware -- --hub URL [options]

  --hub URL             the hub's address; http://127.0.0.1:3000 unless given
  --authority FILE      certificate of the hub's own authority, from URL/trust/motcua-ca.crt
  --name NAME           what it is called while it waits for its code
  --folder DIR          what it keeps; data/hardware unless given
  --log FILE            also adds what it says to this file, which stays small
  --printer PRINTER     virtual, or tcp://ADDRESS:9100: while the settings name none
  --paper 80 | 58       of that printer, in millimetres
  --kiosk-port PORT     the door for a kiosk's page on this computer; 3010 unless given, or none
  --kiosk-origin URL    another address that the page is opened by
  --service             ends when its standard input does, as the service of Windows asks it to
  --list                only names the ports of this computer
  --version, --help`;

/** Reads the command line. Throws `ArgumentError` with a sentence. */
export function readArguments(argv: readonly string[]): AgentArguments {
  const { values } = parse(argv);
  const hub = URL.parse(values.hub);
  if (hub === null || !/^https?:$/.test(hub.protocol))
    throw new ArgumentError(`--hub is "${values.hub}": it must be an address such as http://127.0.0.1:3000.`);
  if (values.paper !== "80" && values.paper !== "58")
    throw new ArgumentError(`--paper is "${values.paper}": it must be 80 or 58 (mm).`);
  return {
    hubUrl: hub.origin,
    folder: values.folder,
    printer: printerOf(values.printer),
    paperWidthDots: values.paper === "80" ? 576 : 384,
    name: values.name,
    authorityFile: values.authority ?? null,
    // An agent that lives with its hub has nothing to say when that one is away.
    kioskPort: values.beside ? null : kioskPortOf(values["kiosk-port"]),
    kioskOrigins: [hub.origin, ...values["kiosk-origin"].map(originOf)],
    logFile: values.log ?? null,
    show: values.help ? "help" : values.version ? "version" : values.list ? "ports" : null,
    lives: values.beside ? "with-hub" : values.service ? "as-service" : "alone",
  };
}

function originOf(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ArgumentError(
      `--kiosk-origin is "${text}": it must be an address such as https://motcua.lan:3000.`,
    );
  return url.origin;
}

function kioskPortOf(text: string): number | null {
  if (text === "none") return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new ArgumentError(`--kiosk-port is "${text}": it must be a port or "none".`);
  return port;
}

function printerOf(text: string): PrinterTarget {
  if (text === "virtual") return { kind: "virtual" };
  const url = URL.parse(text);
  if (url?.protocol !== "tcp:" || url.hostname === "") {
    throw new ArgumentError(`--printer is "${text}": it must be "virtual" or tcp://ADDRESS:9100.`);
  }
  return { kind: "tcp", host: url.hostname, port: url.port === "" ? 9100 : Number(url.port) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        hub: { type: "string", default: "http://127.0.0.1:3000" },
        folder: { type: "string", default: "data/hardware" },
        printer: { type: "string", default: "virtual" },
        paper: { type: "string", default: "80" },
        name: { type: "string", default: "Máy in" },
        authority: { type: "string" },
        "kiosk-port": { type: "string", default: "3010" },
        "kiosk-origin": { type: "string", multiple: true, default: [] },
        log: { type: "string" },
        list: { type: "boolean", default: false },
        version: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        beside: { type: "boolean", default: false },
        service: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ArgumentError(`${why}\n${usage}`);
  }
}
