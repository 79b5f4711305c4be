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
  /** `with-hub`: started by a hub, and ends when its standard input does */
  readonly lives: "with-hub" | "alone";
}

/** An argument that stops the start, and why. */
export class ArgumentError extends Error {}

const usage =
  "Usage: npm run hardware -- --hub URL [--printer virtual | tcp://ADDRESS:9100] [--paper 80 | 58] [--folder DIR] [--name NAME] [--authority FILE] [--kiosk-port 3010 | none] [--kiosk-origin URL]";

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
    lives: values.beside ? "with-hub" : "alone",
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
        beside: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ArgumentError(`${why}\n${usage}`);
  }
}
